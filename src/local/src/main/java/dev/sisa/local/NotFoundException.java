package dev.sisa.local;

/** A home or model that is to be there and is not; the message says how to make one. */
public final class NotFoundException extends RuntimeException {

    NotFoundException(String message) {
        super(message);
    }
}
