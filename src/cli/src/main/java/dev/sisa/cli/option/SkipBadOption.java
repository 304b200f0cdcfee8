package dev.sisa.cli.option;

import dev.sisa.cli.failure.MisuseException;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Figures;
import dev.sisa.core.data.BadRows;
import dev.sisa.core.schema.ColumnMatch;
import picocli.CommandLine.Option;

/** Tolerance for bad rows. */
public final class SkipBadOption {

    @Option(
            names = "--skip-bad",
            paramLabel = "N",
            defaultValue = "0",
            description = "skip and report up to N bad rows instead of stopping at the first (default: 0)")
    private int limit;

    public BadRows badRows() {
        if (limit < 0) {
            throw new MisuseException("--skip-bad must be at least 0, not " + limit);
        }
        return limit == 0 ? BadRows.refused() : BadRows.skippedUpTo(limit);
    }

    /** Reports skipped rows, ignored columns, and kept rows that may be wrong. */
    public static void report(Console console, BadRows badRows) {
        if (badRows.padded() > 0) {
            console.note("warning: " + Figures.count(badRows.padded(), "row")
                    + " with blanks around the id or the subject, the first on "
                    + badRows.firstPadded().orElseThrow()
                    + ". They count as part of it: a request without them finds nothing. \"trim\": true under \"csv\" in the"
                    + " schema takes them away");
        }
        if (!badRows.ignoredColumns().isEmpty()) {
            console.note(
                    "ignored " + ColumnMatch.columns(badRows.ignoredColumns()) + ", which the schema does not name");
        }
        if (badRows.count() > 0) {
            console.note("skipped " + Figures.count(badRows.count(), "bad row") + "; the first of them:");
            badRows.reports().forEach(console::note);
        }
    }
}
