package dev.sisa.core.port;

/** A store failed, such as an unreadable file or an unavailable service. The message says which and where. */
public sealed class StoreException extends RuntimeException permits NoRoomException {

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
