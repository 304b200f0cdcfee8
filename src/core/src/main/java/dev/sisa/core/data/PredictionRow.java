package dev.sisa.core.data;

import java.util.OptionalInt;

/** A row of a table to answer, as the schema encodes it; its label serves to measure accuracy, where it is known. */
public final class PredictionRow {

    private final SampleOrigin origin;
    private final OptionalInt label;
    private final float[] features;

    /** Takes the features over without a copy: the caller must not write to them again. */
    public PredictionRow(SampleOrigin origin, OptionalInt label, float[] features) {
        this.origin = origin;
        this.label = label;
        this.features = features;
    }

    /** The text of the id column, or the position of the row in its file, from 1, when it has none. */
    public String id() {
        return origin.id();
    }

    /** The class, from 0, where the file has one. */
    public OptionalInt label() {
        return label;
    }

    /** The features {@code [inputs]}, to be read only. */
    public float[] features() {
        return features;
    }

    /** The physical line of the file on which the row starts, from 1. */
    public long line() {
        return origin.line();
    }

    /** The line alone: ids and features do not belong in messages. */
    @Override
    public String toString() {
        return "row of line " + line();
    }
}
