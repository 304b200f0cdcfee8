package dev.sisa.core.training;

import dev.sisa.core.failure.ClassifiedFailure;
import dev.sisa.core.failure.FailureClass;

/** This process would train to other bits than the engine's fingerprint names, or cannot train at all. */
public final class WrongDeviceException extends RuntimeException implements ClassifiedFailure {

    public WrongDeviceException(String message) {
        super(message);
    }

    @Override
    public FailureClass failureClass() {
        return FailureClass.STORE;
    }

    @Override
    public String code() {
        return "wrong-device";
    }
}
