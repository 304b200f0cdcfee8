package dev.sisa.core.data;

import java.util.Optional;

/** One training point of a table, as its schema encodes it. */
public final class Sample {

    private final SampleOrigin origin;
    private final int label;
    private final double[] features;

    /** Takes the features over without a copy: the caller must not write to them again. */
    public Sample(SampleOrigin origin, int label, double[] features) {
        this.origin = origin;
        this.label = label;
        this.features = features;
    }

    public String id() {
        return origin.id();
    }

    public Optional<String> subject() {
        return origin.subject();
    }

    /** The deletion prior, in [0, 1]. */
    public double prior() {
        return origin.prior();
    }

    /** The class, from 0. */
    public int label() {
        return label;
    }

    /** The features {@code [inputs]}, to be read only. */
    public double[] features() {
        return features;
    }

    /** The line of the file on which the row starts, or its row or image where there are no lines; from 1. */
    public long line() {
        return origin.line();
    }
}
