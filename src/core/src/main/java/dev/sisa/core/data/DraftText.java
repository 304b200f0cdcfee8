package dev.sisa.core.data;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.sisa.core.schema.CsvFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A drafted schema as the text of a file, with comments where its owner has to decide. */
final class DraftText {

    private static final int BUCKETS = 64;

    private final List<ColumnSketch> columns;
    private final CsvFormat csv;
    private final boolean hasHeader;
    private final Optional<String> label;

    /** @param label the column that holds the class, where the file says so */
    DraftText(List<ColumnSketch> columns, CsvFormat csv, boolean hasHeader, Optional<String> label) {
        this.columns = columns;
        this.csv = csv;
        this.hasHeader = hasHeader;
        this.label = label;
    }

    String write() {
        Optional<ColumnSketch> chosen = onlyCandidate();
        return head() + chosen.map(this::chosenLabel).orElseGet(this::openLabel) + body(chosen);
    }

    private String head() {
        return """
                {
                  // Names and types only, no figures of the file: where you state numbers, state what you know.
                  "schema": 1,
                  "csv": {%s},
                  // Texts that stand for a missing value.
                  "missing": %s,
                  // "row" makes ids positions of rows in this very file. If a column names the samples, state
                  // {"column": "..."} and take it out of "features". For persons: "subject": {"column": "..."}.
                  "id": "row",
                """.formatted(csv(), json(SchemaDraft.MISSING));
    }

    private String body(Optional<ColumnSketch> label) {
        List<String> constants = columns.stream()
                .filter(ColumnSketch::isConstant)
                .map(ColumnSketch::name)
                .toList();
        String features = columns.stream()
                .filter(column -> !column.isConstant())
                .filter(column -> label.filter(column::equals).isEmpty())
                .map(DraftText::feature)
                .collect(Collectors.joining(",\n"));
        return """
                  // Columns with at most one value.
                  "ignore": %s,
                  // Each shard learns the scale of a number from its own first rows; a missing one becomes the mean,
                  // and an indicator. {"numeric": {"subtract": 0, "divide": 50}} fixes a scale, which suits what you
                  // know and, with a prior, columns that go with it: the first rows are those least likely to be
                  // forgotten. {"numeric": "learned", "log": true} suits amounts over several orders of magnitude.
                  "features": {
                %s
                  }
                }
                """.formatted(json(constants), features);
    }

    private Optional<ColumnSketch> onlyCandidate() {
        List<ColumnSketch> candidates = columns.stream()
                .filter(ColumnSketch::isClosed)
                .filter(this::mayBeLabel)
                .toList();
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    private boolean mayBeLabel(ColumnSketch column) {
        return label.map(column.name()::equals).orElse(true);
    }

    private String csv() {
        String names = hasHeader
                ? ""
                : ", \"columns\": "
                        + json(columns.stream().map(ColumnSketch::name).toList());
        String rules = (csv.cells().trimmed() ? ", \"trim\": true" : "")
                + (csv.cells().decimalComma() ? ", \"decimal\": \",\"" : "");
        return "\"delimiter\": " + json(csv.delimiter()) + ", \"header\": " + hasHeader + names + rules;
    }

    private String chosenLabel(ColumnSketch column) {
        String reason = label.isPresent()
                ? "The labels of the file."
                : "The only column with 2 to " + ColumnSketch.MOST_VALUES + " values.";
        return """
                // %s
                "label": {%s},
                """.formatted(reason, label(column)).indent(2);
    }

    private String openLabel() {
        String candidates = columns.stream()
                .filter(ColumnSketch::isClosed)
                .map(column -> "  // " + label(column) + "\n")
                .collect(Collectors.joining());
        return """
                // Choose the label, one of these or another, and take its column out of "features".
                "label": {
                %s},
                """.formatted(candidates).indent(2);
    }

    private static String label(ColumnSketch column) {
        return "\"column\": " + json(column.name()) + ", \"values\": " + json(column.values());
    }

    private static String feature(ColumnSketch column) {
        return "    " + json(column.name()) + ": {" + encoding(column) + missing(column) + "}";
    }

    private static String encoding(ColumnSketch column) {
        if (column.isNumeric()) {
            return "\"numeric\": \"learned\"";
        }
        return column.values().isEmpty() ? "\"hashed\": " + BUCKETS : "\"oneHot\": " + json(column.values());
    }

    private static String missing(ColumnSketch column) {
        if (!column.hasMissing()) {
            return "";
        }
        return column.isNumeric() ? ", \"missing\": \"mean\"" : ", \"missing\": \"category\"";
    }

    private static String json(List<String> texts) {
        return texts.stream().map(DraftText::json).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String json(String text) {
        return TextNode.valueOf(text).toString();
    }
}
