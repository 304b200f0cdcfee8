package dev.sisa.core.port;

import dev.sisa.core.failure.FailureClass;

/**
 * A blob of another content lies under a key already. Keys of blobs are used once: two writers have taken each other's place, or
 * a blob was damaged.
 */
public final class TakenKeyException extends StoreException {

    public TakenKeyException(String key) {
        super("blob " + key + " is there already with another content, and was left as it is");
    }

    @Override
    public FailureClass failureClass() {
        return FailureClass.FAULT;
    }

    @Override
    public String code() {
        return "fault";
    }
}
