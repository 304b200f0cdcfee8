package dev.sisa.core.draft;

import dev.sisa.core.bytes.QuotedText;
import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.schema.ColumnMatch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The columns that the owner has chosen, found in the table. */
record ChosenColumns(
        Optional<DraftColumn> label,
        Optional<DraftColumn> id,
        Optional<DraftColumn> subject,
        Optional<DraftColumn> prior,
        List<DraftColumn> ignored) {

    /**
     * Finds them.
     *
     * @throws InvalidValueException if the table has no column of a name, one is chosen twice, or one cannot be what it
     *     is chosen for
     */
    static ChosenColumns of(List<DraftColumn> columns, DraftChoices choices) {
        requireDistinct(choices);
        ChosenColumns chosen = new ChosenColumns(
                choices.label().map(name -> named(name, columns)),
                choices.id().map(name -> named(name, columns)),
                choices.subject().map(name -> named(name, columns)),
                choices.prior().map(name -> named(name, columns)),
                choices.ignored().stream().map(name -> named(name, columns)).toList());
        chosen.label().ifPresent(ChosenColumns::requireLabel);
        chosen.id().ifPresent(ChosenColumns::requireId);
        chosen.prior().ifPresent(ChosenColumns::requirePrior);
        return chosen;
    }

    private static void requireDistinct(DraftChoices choices) {
        List<String> names = new ArrayList<>(choices.ignored());
        List.of(choices.label(), choices.id(), choices.subject(), choices.prior())
                .forEach(name -> name.ifPresent(names::add));
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new InvalidValueException(
                        "column " + QuotedText.of(name) + " is chosen twice; a column has one role, so choose it once");
            }
        }
    }

    private static DraftColumn named(String name, List<DraftColumn> columns) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        "the table has no column " + QuotedText.of(name) + "; " + remedy(name, columns)));
    }

    private static String remedy(String name, List<DraftColumn> columns) {
        List<String> near =
                NearName.of(name, columns.stream().map(DraftColumn::name).toList());
        return near.isEmpty() ? "state one of its header, letter by letter" : "is it " + ColumnMatch.quoted(near) + "?";
    }

    /** Whether a column can be the label: a few short values, each of several rows. */
    static boolean canBeLabel(DraftColumn column) {
        return labelFault(column).isEmpty();
    }

    private static void requireLabel(DraftColumn column) {
        labelFault(column).ifPresent(fault -> {
            throw cannot(column, "the label", fault);
        });
    }

    private static Optional<String> labelFault(DraftColumn column) {
        if (column.sketch().isOpen()) {
            return Optional.of("it has more than " + ColumnSketch.MOST_LABELS + " values, or one of more than"
                    + " 200 characters; a label has a few short ones");
        }
        if (column.values().size() < 2) {
            return Optional.of("it has fewer than two values; choose a column that tells rows apart");
        }
        return column.isUnique()
                ? Optional.of("all its values differ; a label has a few that many rows share")
                : Optional.empty();
    }

    private static void requireId(DraftColumn column) {
        if (column.hasMissing() || !column.sketch().distinct().allDiffer()) {
            throw cannot(
                    column,
                    "the id",
                    (column.hasMissing() ? "some rows have none" : "some rows share one")
                            + "; give each row an id of its own, or leave out --id. Rows of one person may share --subject");
        }
    }

    private static void requirePrior(DraftColumn column) {
        if (!column.isNumeric()
                || column.hasMissing()
                || !column.sketch().numbers().areProbabilities()) {
            throw cannot(column, "the prior", "a deletion prior is a number from 0 to 1 in every row");
        }
    }

    private static InvalidValueException cannot(DraftColumn column, String role, String reason) {
        return new InvalidValueException(
                "column " + QuotedText.of(column.name()) + " cannot be " + role + ": " + reason);
    }
}
