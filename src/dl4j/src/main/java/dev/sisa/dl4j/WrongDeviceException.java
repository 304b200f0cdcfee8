package dev.sisa.dl4j;

/** This process would train to other bits than the fingerprint of the engine says, or cannot train at all. */
public final class WrongDeviceException extends RuntimeException {

    WrongDeviceException(String message) {
        super(message);
    }
}
