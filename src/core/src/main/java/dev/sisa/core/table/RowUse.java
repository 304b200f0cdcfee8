package dev.sisa.core.table;

import dev.sisa.core.schema.Feature;
import dev.sisa.core.schema.Role;

/** The purpose of reading rows, which decides the columns that they may lack. */
public enum RowUse {

    /** Every column is there, and every row has a label. */
    TRAINING,

    /** The same for a model that is there already. */
    ADDING,

    /** Only the columns of features must be there; who a row belongs to and its prior are not read. */
    PREDICTION;

    public boolean requires(Role role) {
        return learns() || role instanceof Feature;
    }

    /** Whether a model learns from the rows. */
    public boolean learns() {
        return this != PREDICTION;
    }

    /** Whether faults can be mended in the schema: no model has it yet. */
    public boolean schemaMayChange() {
        return this == TRAINING;
    }

    /** A remedy in the file, or else one in the schema, which is fixed once a model has it. */
    public String remedy(String inFile, String inSchema) {
        return schemaMayChange() ? inFile + ", or " + inSchema : inFile;
    }

    public boolean reads(Role role) {
        return switch (role) {
            case Role.Ignored _ -> false;
            case Role.Subject _, Role.Prior _ -> learns();
            case Role.Id _, Role.Label _, Feature _ -> true;
        };
    }
}
