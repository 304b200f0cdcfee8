package dev.sisa.core.data;

import dev.sisa.core.schema.Feature;
import dev.sisa.core.schema.Role;

/** The purpose of reading rows, which decides the columns that they may lack. */
enum RowUse {

    /** Every column is there, and every row has a label. */
    TRAINING,

    /** Only the columns of features must be there; the subject and the prior of a row are not read. */
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
