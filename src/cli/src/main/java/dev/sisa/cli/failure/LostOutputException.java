package dev.sisa.cli.failure;

import dev.sisa.cli.output.LostOutput;

/** Standard output can no longer be written, so a command that only prints may end; {@link LostOutput} has the reason. */
public final class LostOutputException extends RuntimeException {

    public LostOutputException() {
        super("standard output cannot be written");
    }
}
