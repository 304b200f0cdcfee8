package dev.sisa.core.port;

/** A blob that is missing or not what was stored under its name. */
public final class DamagedBlobException extends RuntimeException {

    public DamagedBlobException(String message) {
        super(message);
    }
}
