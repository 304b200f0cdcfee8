package dev.sisa.api.verification;

import dev.sisa.core.bytes.Keyed;

/** Where the survivors of a comparison came from. */
public enum SurvivorSource implements Keyed {
    /** Tables, placed and encoded anew. */
    DATA("data"),
    /** The model's own slices. */
    RETAINED_SLICES("retained-slices");

    private final String key;

    SurvivorSource(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
