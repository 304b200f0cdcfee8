package dev.sisa.cli.model;

import dev.sisa.cli.data.Tables;
import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.cli.failure.MisuseException;
import dev.sisa.cli.failure.VisibleText;
import dev.sisa.cli.option.OutputOptions;
import dev.sisa.cli.option.SkipLinesOption;
import dev.sisa.cli.output.Console;
import dev.sisa.core.draft.DraftFormat;
import dev.sisa.core.draft.SchemaDraft;
import dev.sisa.core.json.JsonPlace;
import dev.sisa.core.table.TableSource;
import dev.sisa.tables.ExpectedTable;
import dev.sisa.tables.idx.IdxRows;
import dev.sisa.tables.idx.ImageSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
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
            "  sisa schema people.csv --label churned --id customer --subject person --ignore notes,mail",
            "  sisa schema bank.csv --delimiter ';' --decimal-comma",
            "  sisa schema values.csv --no-header --label column15",
            "  sisa schema survey.csv --skip-lines 3",
            "  sisa schema people.parquet",
            "  sisa schema X_train.npy",
            "  sisa schema train-images-idx3-ubyte.gz > schema.json"
        })
public final class SchemaCommand implements Callable<Integer> {

    private static final int DIGITS = 10;

    @Parameters(paramLabel = "FILE", description = "table: " + Tables.FORMATS)
    private Path file = Path.of("");

    @Mixin
    private DraftOptions options = new DraftOptions();

    @Option(names = "--classes", paramLabel = "N", description = "of images in IDX (default: 10)")
    private Optional<Integer> classes = Optional.empty();

    @Mixin
    private SkipLinesOption skipLines = new SkipLinesOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Console console = output.console();
        DraftFormat format = MisuseException.checked(options::format);
        ExpectedTable expected = ExpectedTable.unknown(format.delimiter());
        String draft = MisuseException.checked(
                () -> Tables.read(skipLines.of(file), expected, source -> draft(source, format, console)));
        console.line(
                console.json()
                        ? JsonPlace.parse(file.toString(), draft).node().toPrettyString()
                        : draft.stripTrailing());
        return ExitCodes.DONE;
    }

    private String draft(TableSource source, DraftFormat format, Console console) throws IOException {
        if (source instanceof IdxRows images) {
            return ImageSchema.of(images, classes.orElse(DIGITS));
        }
        if (classes.isPresent()) {
            throw new MisuseException("--classes is of images in IDX, and " + file
                    + " is no such file. Leave it out; the" + " classes of a table are the values of its label");
        }
        SchemaDraft draft = SchemaDraft.of(source, format, options.choices());
        draft.notes().forEach(note -> console.note(VisibleText.line(file + ": " + note)));
        return draft.text();
    }
}
