package dev.sisa.core.schema;

import dev.sisa.core.failure.InvalidValueException;

/** The treatment of missing values in a feature column. */
public sealed interface WhenMissing {

    /** Nothing: the row is bad. */
    record Refused() implements WhenMissing {}

    /**
     * A stated number and an indicator feature, which is 1 when the value is missing and 0 otherwise.
     *
     * @param value in the unit of the column, before scaling; finite
     */
    record Constant(double value) implements WhenMissing {
        public Constant {
            if (!Double.isFinite(value)) {
                throw new InvalidValueException(
                        "the constant for a missing value is " + value + "; state a finite number");
            }
        }
    }

    /** The mean of the learned scale, which is 0 after scaling, and an indicator feature as for a constant. */
    record Mean() implements WhenMissing {}

    /** A category of its own: one more feature, which is 1 when the value is missing and 0 otherwise. */
    record OwnCategory() implements WhenMissing {}
}
