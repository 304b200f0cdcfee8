package dev.sisa.core.store;

/** A store that cannot do its work: disk full, file unreadable, service gone. The message says which and where. */
public final class StoreException extends RuntimeException {

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
