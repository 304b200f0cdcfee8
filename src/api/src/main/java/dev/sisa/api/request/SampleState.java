package dev.sisa.api.request;

import dev.sisa.core.bytes.Keyed;

/** The state of a sample, as far as it is known. */
public enum SampleState implements Keyed {
    LIVE("live"),
    /** In no answer any more, to be erased. */
    PENDING("pending"),
    FORGOTTEN("forgotten"),
    NEVER_SEEN("never-seen");

    private final String key;

    SampleState(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
