package dev.sisa.api.model;

import dev.sisa.core.bytes.Keyed;

/** State of the checkpoint after a slice. */
public enum StepState implements Keyed {
    /** It follows from the slices. */
    TRAINED("trained"),
    /** It follows, but there is nothing to visit up to here. */
    EMPTY("empty"),
    /** It follows, but training overflowed: it never serves. */
    OVERFLOWN("overflown"),
    /** New samples came in: it serves until it is healed. */
    STALE("stale"),
    /** It was trained on a sample that is to be erased: it does not serve. */
    TAINTED("tainted"),
    /** It is still to be trained. */
    MISSING("missing");

    private final String key;

    StepState(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
