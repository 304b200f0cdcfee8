package dev.sisa.core.port;

import dev.sisa.core.failure.FailureClass;

/** Others are at work on what a call needs; the same call may succeed later. The message says who, and what to run first. */
public final class BusyException extends StoreException {

    public BusyException(String message) {
        super(message);
    }

    public BusyException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public FailureClass failureClass() {
        return FailureClass.BUSY;
    }

    @Override
    public String code() {
        return "busy";
    }
}
