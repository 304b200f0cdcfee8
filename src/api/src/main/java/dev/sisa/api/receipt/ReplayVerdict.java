package dev.sisa.api.receipt;

import dev.sisa.core.bytes.Keyed;

/** The result of training a shard again. */
public enum ReplayVerdict implements Keyed {
    EQUAL("equal"),
    /** It has no samples. */
    NOTHING_TO_COMPARE("nothing-to-compare"),
    DIFFERENT("different"),
    /** It was healed again since. */
    SUPERSEDED("superseded"),
    /** The receipt does not promise the same bits. */
    NOT_PROMISED("not-promised");

    private final String key;

    ReplayVerdict(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
