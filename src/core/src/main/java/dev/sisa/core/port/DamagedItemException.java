package dev.sisa.core.port;

import dev.sisa.core.failure.ClassifiedFailure;
import dev.sisa.core.failure.FailureClass;

/** An item of the control store that this version of sisa cannot have written. */
public final class DamagedItemException extends RuntimeException implements ClassifiedFailure {

    public DamagedItemException(String message) {
        super(message);
    }

    public DamagedItemException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public FailureClass failureClass() {
        return FailureClass.DAMAGED;
    }

    @Override
    public String code() {
        return "damaged";
    }
}
