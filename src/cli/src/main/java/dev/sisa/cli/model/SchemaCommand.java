package dev.sisa.cli.model;

import dev.sisa.cli.data.Tables;
import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.cli.failure.MisuseException;
import dev.sisa.cli.failure.VisibleText;
import dev.sisa.cli.option.OutputOptions;
import dev.sisa.cli.option.SkipLinesOption;
import dev.sisa.cli.output.Console;
import dev.sisa.core.data.SchemaDraft;
import dev.sisa.core.data.TableSource;
import dev.sisa.core.json.JsonPlace;
import dev.sisa.core.schema.CellRules;
import dev.sisa.core.schema.CsvFormat;
import dev.sisa.tables.ExpectedTable;
import dev.sisa.tables.idx.IdxRows;
import dev.sisa.tables.idx.ImageSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sisa schema}. */
@Command(
        name = "schema",
        description =
                "Draft the schema of a table on standard output: names and types only. Choose the label and the id column,"
                        + " then train with it.",
        footer = {
            "",
            "Examples:",
            "  sisa schema applicants.csv > schema.json",
            "  sisa schema bank.csv --delimiter ';' --decimal-comma",
            "  sisa schema people.tsv.gz --delimiter tab",
            "  sisa schema values.csv --no-header",
            "  sisa schema survey.csv --skip-lines 3",
            "  sisa schema people.parquet",
            "  sisa schema X_train.npy",
            "  sisa schema train-images-idx3-ubyte.gz > schema.json"
        })
public final class SchemaCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "table: " + Tables.FORMATS)
    private Path file = Path.of("");

    @Option(
            names = "--delimiter",
            paramLabel = "D",
            defaultValue = ",",
            description = "between two cells; tab or \\t for a tab (default: ,)")
    private String delimiter = ",";

    @Option(names = "--no-header", description = "the first row is data; columns are named column1, column2, ...")
    private boolean noHeader;

    @Option(names = "--trim", description = "take away blanks around the text of each cell")
    private boolean trim;

    @Option(names = "--decimal-comma", description = "numbers are written as 12,5")
    private boolean decimalComma;

    @Option(names = "--classes", paramLabel = "N", defaultValue = "10", description = "of images in IDX (default: 10)")
    private int classes;

    @Mixin
    private SkipLinesOption skipLines = new SkipLinesOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Console console = output.console();
        CsvFormat csv = MisuseException.checked(
                () -> new CsvFormat(CsvFormat.delimiter(delimiter), List.of(), new CellRules(trim, decimalComma)));
        String draft =
                Tables.read(skipLines.of(file), ExpectedTable.unknown(csv), source -> draft(source, csv, console));
        console.line(
                console.json()
                        ? JsonPlace.parse(file.toString(), draft).node().toPrettyString()
                        : draft.stripTrailing());
        return ExitCodes.DONE;
    }

    private String draft(TableSource source, CsvFormat csv, Console console) throws IOException {
        if (source instanceof IdxRows images) {
            return ImageSchema.of(images, classes);
        }
        SchemaDraft draft = SchemaDraft.of(source, csv, !noHeader);
        draft.notes().forEach(note -> console.note(VisibleText.line(file + ": " + note)));
        return draft.text();
    }
}
