package dev.sisa.core.port;

/** An item of the control store that this version of sisa cannot have written. */
public final class DamagedItemException extends RuntimeException {

    public DamagedItemException(String message) {
        super(message);
    }

    public DamagedItemException(String message, Throwable cause) {
        super(message, cause);
    }
}
