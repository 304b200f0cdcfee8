package dev.sisa.cli;

/** Standard output takes nothing any more, so a command that only prints may end; {@link LostOutput} says why. */
final class LostOutputException extends RuntimeException {

    LostOutputException() {
        super("standard output cannot be written");
    }
}
