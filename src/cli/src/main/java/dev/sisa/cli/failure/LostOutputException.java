package dev.sisa.cli.failure;

import dev.sisa.cli.output.LostOutput;
import dev.sisa.core.failure.ClassifiedFailure;
import dev.sisa.core.failure.FailureClass;

/** Standard output can no longer be written, so a command that only prints may end; {@link LostOutput} has the reason. */
public final class LostOutputException extends RuntimeException implements ClassifiedFailure {

    public LostOutputException() {
        super("standard output cannot be written");
    }

    @Override
    public FailureClass failureClass() {
        return FailureClass.STORE;
    }

    @Override
    public String code() {
        return "store";
    }
}
