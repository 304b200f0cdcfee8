package dev.sisa.cli.option;

import dev.sisa.core.data.BadRows;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tolerance for a table of rows to answer or to score answers with. */
public final class AskedTableOptions {

    @Mixin
    private IgnoreExtraOption ignoreExtra = new IgnoreExtraOption();

    @Option(
            names = "--ignore-unknown-labels",
            description =
                    "do not score rows whose label the schema of the model does not have, instead of stopping at the"
                            + " first; rows without a label are never scored")
    private boolean ignoreUnknownLabels;

    /** A tolerance, with those that are given added. */
    public BadRows on(BadRows badRows) {
        BadRows columns = ignoreExtra.on(badRows);
        return ignoreUnknownLabels ? columns.ignoringUnknownLabels() : columns;
    }

    /** Whether there is any. */
    public boolean given() {
        return ignoreExtra.given() || ignoreUnknownLabels;
    }
}
