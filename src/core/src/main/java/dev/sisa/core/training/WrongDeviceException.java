package dev.sisa.core.training;

/** This process would train to other bits than the engine's fingerprint names, or cannot train at all. */
public final class WrongDeviceException extends RuntimeException {

    public WrongDeviceException(String message) {
        super(message);
    }
}
