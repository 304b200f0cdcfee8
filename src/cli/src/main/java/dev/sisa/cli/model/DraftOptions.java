package dev.sisa.cli.model;

import dev.sisa.core.draft.DraftChoices;
import dev.sisa.core.draft.DraftFormat;
import dev.sisa.core.schema.CsvFormat;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The statements of the caller of {@code sisa schema} about a table; the rest is concluded from its cells. */
final class DraftOptions {

    @Option(
            names = "--delimiter",
            paramLabel = "D",
            description =
                    "between two cells; tab or \\t for a tab (default: ; or a tab or | if it cuts the first rows evenly"
                            + " and a comma does not, else a comma)")
    private Optional<String> delimiter = Optional.empty();

    @Option(names = "--no-header", description = "the first row is data; columns are named column1, column2, ...")
    private boolean noHeader;

    @Option(
            names = "--trim",
            negatable = true,
            description =
                    "take away blanks around the text of each cell, or keep them (default: take them away if one follows"
                            + " every delimiter)")
    private Optional<Boolean> trim = Optional.empty();

    @Option(
            names = "--decimal-comma",
            negatable = true,
            description =
                    "numbers are written as 12,5, or are not (default: they are if some column has such numbers, none"
                            + " has numbers with points, and cells are not separated by commas)")
    private Optional<Boolean> decimalComma = Optional.empty();

    @Option(names = "--label", paramLabel = "COLUMN", description = "column of the class to predict")
    private Optional<String> label = Optional.empty();

    @Option(names = "--id", paramLabel = "COLUMN", description = "column that names each row")
    private Optional<String> id = Optional.empty();

    @Option(names = "--subject", paramLabel = "COLUMN", description = "column that names the person of a row")
    private Optional<String> subject = Optional.empty();

    @Option(
            names = "--prior",
            paramLabel = "COLUMN",
            description = "column of the probability, 0 to 1, that a row is to be forgotten")
    private Optional<String> prior = Optional.empty();

    @Option(
            names = "--ignore",
            paramLabel = "COLUMN",
            split = ",",
            description = "columns to leave out, separated by commas; may be repeated")
    private List<String> ignored = List.of();

    DraftFormat format() {
        return new DraftFormat(delimiter.map(CsvFormat::delimiter), trim, decimalComma, !noHeader);
    }

    DraftChoices choices() {
        return new DraftChoices(label, id, subject, prior, ignored);
    }
}
