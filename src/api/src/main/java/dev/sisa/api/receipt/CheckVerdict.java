package dev.sisa.api.receipt;

import dev.sisa.core.bytes.Keyed;

/** The result of a check. */
public enum CheckVerdict implements Keyed {
    PASSED("passed"),
    FAILED("failed"),
    /** It could not be checked, which proves nothing. */
    UNCHECKED("unchecked"),
    /** Nothing is proven wrong. */
    DOUBTFUL("doubtful"),
    /** A later addendum tells of the same. */
    SUPERSEDED("superseded");

    private final String key;

    CheckVerdict(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
