package dev.sisa.core.port;

/** A store that cannot do its work: file unreadable, service gone. The message says which and where. */
public sealed class StoreException extends RuntimeException permits NoRoomException {

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
