package dev.sisa.cli.option;

import dev.sisa.cli.failure.MisuseException;
import dev.sisa.tables.TableFile;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Lines before a table, such as a title or a licence. */
public final class SkipLinesOption {

    @Option(
            names = "--skip-lines",
            paramLabel = "N",
            defaultValue = "0",
            description = "leave out the first N lines of a table that is text, before its header (default: 0)")
    private long lines;

    /** The table in a file, behind those lines. */
    public TableFile of(Path file) {
        if (lines < 0) {
            throw new MisuseException("--skip-lines must be at least 0, not " + lines);
        }
        return new TableFile(file, lines);
    }
}
