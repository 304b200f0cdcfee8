package dev.sisa.api.prediction;

import dev.sisa.core.bytes.Keyed;

/** Why a row has no answer now. */
public enum RefusalReason implements Keyed {
    NO_VOTERS("no-voters"),
    /** Too few vote, and healing may change the label. */
    BELOW_QUORUM("below-quorum");

    private final String key;

    RefusalReason(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
