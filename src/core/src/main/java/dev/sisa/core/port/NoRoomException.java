package dev.sisa.core.port;

/** A disk, or a quota of one, that has no room left for what was to be written; once there is room, it can be tried again. */
public final class NoRoomException extends StoreException {

    public NoRoomException(String message, Throwable cause) {
        super(message, cause);
    }
}
