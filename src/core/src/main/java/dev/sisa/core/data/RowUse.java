package dev.sisa.core.data;

import dev.sisa.core.schema.Feature;
import dev.sisa.core.schema.Role;

/** What rows are read for: it decides what they may lack. */
enum RowUse {

    /** Every column is there, and every row has a label. */
    TRAINING,

    /** Only the columns of features must be there; who a row belongs to and its prior are not read. */
    PREDICTION;

    boolean requires(Role role) {
        return this == TRAINING || role instanceof Feature;
    }

    boolean reads(Role role) {
        return switch (role) {
            case Role.Ignored _ -> false;
            case Role.Subject _, Role.Prior _ -> this == TRAINING;
            case Role.Id _, Role.Label _, Feature _ -> true;
        };
    }
}
