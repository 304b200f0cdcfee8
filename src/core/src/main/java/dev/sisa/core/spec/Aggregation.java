package dev.sisa.core.spec;

import dev.sisa.core.bytes.Keyed;

/** How the constituents' answers become one. */
public enum Aggregation implements Keyed {
    /** Each constituent votes for its most probable label; ties go to the smallest label. */
    MAJORITY("majority"),
    /** Probabilities are averaged over the constituents; ties go to the smallest label. */
    MEAN("mean");

    private final String key;

    Aggregation(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
