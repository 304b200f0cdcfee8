package dev.sisa.cli.failure;

import dev.sisa.core.failure.ClassifiedFailure;
import dev.sisa.core.failure.FailureClass;

/** Something that the user can put right; the message says how. */
public final class CommandException extends RuntimeException implements ClassifiedFailure {

    public CommandException(String message) {
        super(message);
    }

    public CommandException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public FailureClass failureClass() {
        return FailureClass.CALLER;
    }

    @Override
    public String code() {
        return "refused";
    }
}
