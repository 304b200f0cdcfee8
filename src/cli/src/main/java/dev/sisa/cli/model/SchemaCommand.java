package dev.sisa.cli.model;

import dev.sisa.cli.data.IdxFiles;
import dev.sisa.cli.data.TextFiles;
import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.cli.failure.MisuseException;
import dev.sisa.cli.failure.VisibleText;
import dev.sisa.cli.option.OutputOptions;
import dev.sisa.cli.output.Console;
import dev.sisa.core.data.SchemaDraft;
import dev.sisa.core.json.JsonPlace;
import dev.sisa.core.schema.CellRules;
import dev.sisa.core.schema.CsvFormat;
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
            "  sisa schema train-images-idx3-ubyte.gz > schema.json"
        })
public final class SchemaCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            description = "table, CSV in UTF-8, or images in IDX with their labels beside them; gzip or not")
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
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Console console = output.console();
        CsvFormat csv = MisuseException.checked(
                () -> new CsvFormat(CsvFormat.delimiter(delimiter), List.of(), new CellRules(trim, decimalComma)));
        String draft = TextFiles.hasImages(file) ? IdxFiles.schema(file, classes) : ofTable(csv, console);
        console.line(
                console.json()
                        ? JsonPlace.parse(file.toString(), draft).node().toPrettyString()
                        : draft.stripTrailing());
        return ExitCodes.DONE;
    }

    private String ofTable(CsvFormat csv, Console console) {
        SchemaDraft draft = TextFiles.read(file, source -> SchemaDraft.of(source, csv, !noHeader));
        draft.notes().forEach(note -> console.note(VisibleText.line(file + ": " + note)));
        return draft.text();
    }
}
