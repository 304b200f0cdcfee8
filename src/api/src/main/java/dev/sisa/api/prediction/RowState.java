package dev.sisa.api.prediction;

import dev.sisa.core.bytes.Keyed;

/** Whether a row has an answer. */
public enum RowState implements Keyed {
    ANSWERED("answered"),
    /** There is none now, and healing brings it back. */
    REFUSED("refused"),
    /** The model has no sample left to answer from. */
    GONE("gone");

    private final String key;

    RowState(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
