package dev.sisa.core.data;

import java.util.Optional;
import java.util.OptionalInt;

/** A row of a table to answer, as the schema encodes it; its label serves to measure accuracy, where it is known. */
public final class PredictionRow {

    private final String id;
    private final OptionalInt label;
    private final Optional<LabelGap> labelGap;
    private final double[] features;

    /** Takes the features over without a copy: the caller must not write to them again. */
    public PredictionRow(String id, OptionalInt label, Optional<LabelGap> labelGap, double[] features) {
        this.id = id;
        this.label = label;
        this.labelGap = labelGap;
        this.features = features;
    }

    /** The text of the id column, or the position of the row in its file, from 1, when it has none. */
    public String id() {
        return id;
    }

    /** The class, from 0, where the file has one. */
    public OptionalInt label() {
        return label;
    }

    /** Why it has no label; empty if it has one, or its table has none at all. */
    public Optional<LabelGap> labelGap() {
        return labelGap;
    }

    /** The features {@code [inputs]}, to be read only. */
    public double[] features() {
        return features;
    }
}
