package dev.sisa.dl4j;

/** This process would train to other bits than the engine's fingerprint names, or cannot train at all. */
public final class WrongDeviceException extends RuntimeException {

    WrongDeviceException(String message) {
        super(message);
    }
}
