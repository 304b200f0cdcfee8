package dev.sisa.core.spec;

/** How the constituents' answers become one. */
public enum Aggregation {
    /** Each constituent votes for its most probable label; ties go to the smallest label. */
    MAJORITY,
    /** Probabilities are averaged over the constituents; ties go to the smallest label. */
    MEAN
}
