package dev.sisa.cli.failure;

import dev.sisa.cli.output.LostOutput;

/** Standard output takes nothing any more, so a command that only prints may end; {@link LostOutput} says why. */
public final class LostOutputException extends RuntimeException {

    public LostOutputException() {
        super("standard output cannot be written");
    }
}
