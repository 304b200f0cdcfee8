package dev.sisa.local;

import dev.sisa.core.failure.ClassifiedFailure;
import dev.sisa.core.failure.FailureClass;

/** A home or model that is to be there and is not; the message says how to make one. */
public final class NotFoundException extends RuntimeException implements ClassifiedFailure {

    NotFoundException(String message) {
        super(message);
    }

    @Override
    public FailureClass failureClass() {
        return FailureClass.CALLER;
    }

    @Override
    public String code() {
        return "not-found";
    }
}
