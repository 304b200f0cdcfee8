package dev.sisa.core.failure;

/**
 * A value that a user stated is out of its range or contradicts another; the message says which values are possible. Values
 * that only sisa itself makes throw a plain {@link IllegalArgumentException}, which is a fault.
 */
public final class InvalidValueException extends IllegalArgumentException implements ClassifiedFailure {

    public InvalidValueException(String message) {
        super(message);
    }

    public InvalidValueException(String message, Throwable cause) {
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
