package dev.sisa.core.data;

/** Why a row of a table that has a column of labels has no label to score its answer by. */
public enum LabelGap {
    /** Its cell is empty, or one of the schema's texts for missing values. */
    MISSING,
    /** It is none of the schema's. */
    UNKNOWN
}
