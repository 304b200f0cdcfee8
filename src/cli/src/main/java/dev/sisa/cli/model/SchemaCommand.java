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
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sisa schema}. */
@Command(
        name = "schema",
        description =
                "Draft the schema of a table on standard output: names and types only. Choose the label, by --label or in the"
                        + " draft, then train with it. Columns whose values all differ are proposed as ids; columns that"
                        + " name persons, dates and free text are left out with the reason.",
        footer = {
            "",
            "Examples:",
            "  sisa schema applicants.csv --label Status > schema.json",
            "  sisa schema people.csv --label churned --id customer --subject person --prior risk --ignore notes,mail",
            "  sisa schema bank.csv --delimiter ';' --decimal-comma",
            "  sisa schema values.csv --no-header --label column15",
            "  sisa schema train-images-idx3-ubyte.gz > schema.json"
        })
public final class SchemaCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            description = "table, CSV in UTF-8, or images in IDX with their labels beside them; gzip or not")
    private Path file = Path.of("");

    @Mixin
    private DraftOptions options = new DraftOptions();

    @Option(names = "--classes", paramLabel = "N", defaultValue = "10", description = "of images in IDX (default: 10)")
    private int classes;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Console console = output.console();
        String draft = TextFiles.hasImages(file) ? IdxFiles.schema(file, classes) : ofTable(console);
        console.line(
                console.json()
                        ? JsonPlace.parse(file.toString(), draft).node().toPrettyString()
                        : draft.stripTrailing());
        return ExitCodes.DONE;
    }

    private String ofTable(Console console) {
        SchemaDraft draft = MisuseException.checked(
                () -> TextFiles.read(file, source -> SchemaDraft.of(source, options.format(), options.choices())));
        draft.notes().forEach(note -> console.note(VisibleText.line(file + ": " + note)));
        return draft.text();
    }
}
