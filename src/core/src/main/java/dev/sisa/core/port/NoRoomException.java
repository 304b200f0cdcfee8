package dev.sisa.core.port;

/** A disk, or a quota of one, has no room left for a write, which can be retried once there is room. */
public final class NoRoomException extends StoreException {

    public NoRoomException(String message, Throwable cause) {
        super(message, cause);
    }
}
