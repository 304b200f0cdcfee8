package dev.sisa.core.draft;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.sisa.core.schema.CsvFormat;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A drafted schema as the text of a file, with comments where its owner has to decide. */
final class DraftText {

    private static final int BUCKETS = 64;

    private final DraftRoles roles;
    private final CsvFormat csv;
    private final boolean hasHeader;

    DraftText(DraftRoles roles, CsvFormat csv, boolean hasHeader) {
        this.roles = roles;
        this.csv = csv;
        this.hasHeader = hasHeader;
    }

    String write() {
        return head() + id() + subject() + label() + prior() + ignored() + features();
    }

    private String head() {
        Notation notation = roles.columns().getFirst().notation();
        String doubtful = notation.doubtful().isEmpty()
                ? ""
                : "  // " + json(notation.doubtful())
                        + " stand among texts, as categories: list here what means missing.\n";
        return """
                {
                  // Names and types only, no figures of the file: where you state numbers, state what you know.
                  "schema": 1,
                  "csv": {%s},
                  // Texts that stand for a missing value, as they were found.
                %s  "missing": %s,
                """.formatted(csv(), doubtful, json(notation.missing()));
    }

    private String csv() {
        String names = hasHeader ? "" : ", \"columns\": " + json(names(roles.columns()));
        String rules = (csv.cells().trimmed() ? ", \"trim\": true" : "")
                + (csv.cells().decimalComma() ? ", \"decimal\": \",\"" : "");
        return "\"delimiter\": " + json(csv.delimiter()) + ", \"header\": " + hasHeader + names + rules;
    }

    private String id() {
        String others = roles.otherIds().isEmpty()
                ? ""
                : "  // " + (roles.id().isPresent() ? "Also in" : "In") + " these columns all values differ: "
                        + json(names(roles.otherIds())) + ".\n";
        return roles.id()
                .map(column ->
                        "  // It names a sample, as " + (column.isUnique() ? "all its values differ" : "you chose")
                                + ".\n" + others + "  \"id\": {" + column(column) + "},\n")
                .orElse(
                        "  // \"row\" makes ids positions of rows in this very file. If a column names the samples, state"
                                + " {\"column\": \"...\"}.\n" + others + "  \"id\": \"row\",\n");
    }

    private String subject() {
        return roles.subject()
                .map(column -> "  \"subject\": {" + column(column) + "},\n")
                .orElseGet(() ->
                        "  // If persons have several rows, a column names them: \"subject\": {\"column\": \"...\"}.\n"
                                + roles.otherSubjects().stream()
                                        .map(column -> "  // \"subject\": {" + column(column) + "},\n")
                                        .collect(Collectors.joining()));
    }

    private String label() {
        return roles.label()
                .map(column -> "  \"label\": {" + valued(column) + "},\n")
                .orElseGet(() ->
                        "  // Choose the label, one of these or another: take the // before it away, or state --label.\n  \"label\": {\n"
                                + roles.labelCandidates().stream()
                                        .map(column -> "    // " + valued(column) + "\n")
                                        .collect(Collectors.joining())
                                + "  },\n");
    }

    private String prior() {
        return roles.prior()
                .map(column -> "  \"prior\": {" + column(column) + "},\n")
                .orElse("");
    }

    private String ignored() {
        if (roles.leftOut().isEmpty()) {
            return "  \"ignore\": [],\n";
        }
        List<String> lines = new ArrayList<>();
        Iterator<Map.Entry<DraftColumn, LeftOut>> all =
                roles.leftOut().entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<DraftColumn, LeftOut> next = all.next();
            lines.add("    " + json(next.getKey().name()) + (all.hasNext() ? "," : "") + " // "
                    + next.getValue().reason() + "\n");
        }
        return "  // No features, for the reason beside each.\n  \"ignore\": [\n" + String.join("", lines) + "  ],\n";
    }

    private String features() {
        String none = roles.features().isEmpty()
                ? "  // No feature is left, so this does not load: take a column out of \"ignore\" and state it here.\n"
                : "";
        return """
                  // Each shard learns the scale of a number from its own first rows; a missing one becomes the mean,
                  // and an indicator. {"numeric": {"subtract": 0, "divide": 50}} fixes a scale, which suits what you
                  // know and, with a prior, columns that go with it: the first rows are those least likely to be
                  // forgotten. {"numeric": "learned", "log": true} suits amounts over several orders of magnitude.
                  // A column that is id, subject, label or prior above is no feature, though it is listed.
                %s  "features": {
                %s
                  }
                }
                """.formatted(
                        none, roles.features().stream().map(DraftText::feature).collect(Collectors.joining(",\n")));
    }

    private static List<String> names(List<DraftColumn> columns) {
        return columns.stream().map(DraftColumn::name).toList();
    }

    private static String column(DraftColumn column) {
        return "\"column\": " + json(column.name());
    }

    private static String valued(DraftColumn column) {
        return column(column) + ", \"values\": " + json(column.values());
    }

    private static String feature(DraftColumn column) {
        return "    " + json(column.name()) + ": {" + encoding(column) + missing(column) + "}";
    }

    private static String encoding(DraftColumn column) {
        if (column.isNumeric()) {
            return "\"numeric\": \"learned\"";
        }
        return column.isClosed() ? "\"oneHot\": " + json(column.values()) : "\"hashed\": " + BUCKETS;
    }

    private static String missing(DraftColumn column) {
        if (!column.hasMissing()) {
            return "";
        }
        return column.isNumeric() ? ", \"missing\": \"mean\"" : ", \"missing\": \"category\"";
    }

    private static String json(List<String> texts) {
        return texts.stream().map(DraftText::json).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String json(String text) {
        return TextNode.valueOf(text)
                .toString()
                .codePoints()
                .mapToObj(c -> isShown(c) ? Character.toString(c) : escaped(c))
                .collect(Collectors.joining());
    }

    /** Whether a character shows itself, rather than steering how the text is shown. */
    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static String escaped(int character) {
        return Character.toString(character)
                .chars()
                .mapToObj("\\u%04x"::formatted)
                .collect(Collectors.joining());
    }
}
