package dev.sisa.core.port;

import dev.sisa.core.failure.ClassifiedFailure;
import dev.sisa.core.failure.FailureClass;

/** A blob that is missing or not what was stored under its name. */
public final class DamagedBlobException extends RuntimeException implements ClassifiedFailure {

    public DamagedBlobException(String message) {
        super(message);
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
