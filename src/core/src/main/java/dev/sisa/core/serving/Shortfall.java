package dev.sisa.core.serving;

/** Why a constituent does not answer from its last step. */
public enum Shortfall {
    /** Its shard has no sample. */
    NO_SAMPLES,
    /** Its shard has so few samples that the schedule visits none of them in any step. */
    NO_VISITS,
    /** Training overflowed: the parameters after the serving step are not finite numbers. */
    NOT_FINITE,
    /** The parameters are finite, but so large that every answer to its own rows overflows. */
    OVERFLOWING_ANSWERS,
    /** A request to forget took the later steps away; healing trains them again. */
    ROLLED_BACK,
    /** The later steps are still to be trained. */
    NOT_TRAINED,
    /** Blobs of later steps are missing or damaged; healing trains them again. */
    DAMAGED
}
