package dev.sisa.cli.option;

import dev.sisa.core.data.BadRows;
import picocli.CommandLine.Option;

/** Tolerance for columns that a model's schema does not name. */
public final class IgnoreExtraOption {

    @Option(
            names = "--ignore-extra",
            description = "pass over columns that the schema of the model does not name, instead of refusing the table")
    private boolean given;

    /** A tolerance, with this one added if it is given. */
    public BadRows on(BadRows badRows) {
        return given ? badRows.ignoringExtraColumns() : badRows;
    }

    boolean given() {
        return given;
    }
}
