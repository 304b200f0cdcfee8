package dev.sisa.cli.failure;

import dev.sisa.core.failure.ClassifiedFailure;
import dev.sisa.core.failure.FailureClass;

/** A refusal of a command whose words are right; the message says how to go on. Most are the caller's to put right. */
public final class CommandException extends RuntimeException implements ClassifiedFailure {

    private final FailureClass failureClass;
    private final String code;

    /** Another value or file helps. */
    public CommandException(String message) {
        this(FailureClass.CALLER, "refused", message);
    }

    /** Another value or file helps. */
    public CommandException(String message, Throwable cause) {
        this(FailureClass.CALLER, "refused", message);
        initCause(cause);
    }

    private CommandException(FailureClass failureClass, String code, String message) {
        super(message);
        this.failureClass = failureClass;
        this.code = code;
    }

    /** A request, run or model that is named and is not there. */
    public static CommandException notFound(String message) {
        return new CommandException(FailureClass.CALLER, "not-found", message);
    }

    /** Other work comes first: the same command may succeed later. */
    public static CommandException busy(String message) {
        return new CommandException(FailureClass.BUSY, "busy", message);
    }

    /** A shard that goes on only once its operator has put something right and retried it. */
    public static CommandException stuck(String message) {
        return new CommandException(FailureClass.STORE, "stuck", message);
    }

    @Override
    public FailureClass failureClass() {
        return failureClass;
    }

    @Override
    public String code() {
        return code;
    }
}
