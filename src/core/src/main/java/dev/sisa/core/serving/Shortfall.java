package dev.sisa.core.serving;

import dev.sisa.core.bytes.Keyed;

/** Why a constituent does not answer from its last step. */
public enum Shortfall implements Keyed {
    /** Its shard has no sample. */
    NO_SAMPLES("no-samples"),
    /** Its shard has so few samples that the schedule visits none of them in any step. */
    NO_VISITS("no-visits"),
    /** Training overflowed: the parameters after the serving step are not finite numbers. */
    NOT_FINITE("not-finite"),
    /** The parameters are finite, but so large that every answer to its own rows overflows. */
    OVERFLOWING_ANSWERS("overflowing-answers"),
    /** A request to forget took the later steps away; healing trains them again. */
    ROLLED_BACK("rolled-back"),
    /** The later steps are still to be trained. */
    NOT_TRAINED("not-trained"),
    /** Blobs of later steps are missing or damaged; healing trains them again. */
    DAMAGED("damaged");

    private final String key;

    Shortfall(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
