package dev.sisa.core.port;

import dev.sisa.core.failure.ClassifiedFailure;
import dev.sisa.core.failure.FailureClass;

/** A store failed, such as an unreadable file or an unavailable service. The message says which and where. */
public sealed class StoreException extends RuntimeException implements ClassifiedFailure
        permits BusyException, NoRoomException, TakenKeyException {

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public FailureClass failureClass() {
        return FailureClass.STORE;
    }

    @Override
    public String code() {
        return "store";
    }
}
