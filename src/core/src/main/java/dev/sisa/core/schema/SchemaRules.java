package dev.sisa.core.schema;

import dev.sisa.core.failure.InvalidValueException;
import java.util.List;

/** The rules between the columns of a schema; each column alone is checked by its own record. */
final class SchemaRules {

    private static final int MOST_FEATURES = 1 << 20;

    private SchemaRules() {}

    /** Fails with an {@link InvalidValueException} that says which rule is broken and what to state instead. */
    static void require(CsvFormat csv, List<String> missing, List<Column> columns) {
        List<String> names = columns.stream().map(Column::name).toList();
        Distinct.require("\"missing\"", missing);
        Distinct.require("the list of columns", names);
        requireCounts(columns);
        requireFewFeatures(columns);
        requireSameNames(csv, names);
        for (Column column : columns) {
            requireReachable(column, missing);
        }
    }

    private static void requireCounts(List<Column> columns) {
        requireCount(columns, new Count(Role.Id.class, "id", 0, 1));
        requireCount(columns, new Count(Role.Subject.class, "subject", 0, 1));
        requireCount(columns, new Count(Role.Label.class, "label", 1, 1));
        requireCount(columns, new Count(Role.Prior.class, "prior", 0, 1));
        requireCount(columns, new Count(Feature.class, "feature", 1, Integer.MAX_VALUE));
    }

    private static void requireFewFeatures(List<Column> columns) {
        long features = columns.stream()
                .mapToLong(column -> column.role() instanceof Feature feature ? feature.width() : 0)
                .sum();
        if (features > MOST_FEATURES) {
            throw new InvalidValueException("the columns become " + features + " features, more than " + MOST_FEATURES
                    + "; state fewer buckets or values");
        }
    }

    /** How many columns of a role a schema has. */
    private record Count(Class<? extends Role> role, String name, int least, int most) {}

    private static void requireCount(List<Column> columns, Count count) {
        long found = columns.stream()
                .filter(column -> count.role().isInstance(column.role()))
                .count();
        if (found < count.least() || found > count.most()) {
            String bound = found < count.least() ? "at least " + count.least() : "at most " + count.most();
            throw new InvalidValueException(
                    "the schema has " + found + " columns of the role " + count.name() + "; state " + bound);
        }
    }

    private static void requireSameNames(CsvFormat csv, List<String> spokenFor) {
        if (csv.hasHeader()) {
            return;
        }
        ColumnMatch match = ColumnMatch.of(csv.columns(), spokenFor);
        if (!match.unknown().isEmpty()) {
            throw new InvalidValueException("csv.columns names " + ColumnMatch.quoted(match.unknown())
                    + ", which the rest of the schema does not; "
                    + (match.unknown().size() == 1
                            ? "say what it is for, or put it under \"ignore\""
                            : "say what they are for, or put them under \"ignore\""));
        }
        if (!match.absent().isEmpty()) {
            throw new InvalidValueException("csv.columns lacks " + ColumnMatch.quoted(match.absent())
                    + (match.absent().size() == 1
                            ? "; add it at its place in the file, or take it out of the schema"
                            : "; add them at their places in the file, or take them out of the schema"));
        }
    }

    private static void requireReachable(Column column, List<String> missing) {
        List<String> values =
                switch (column.role()) {
                    case Role.Label label -> label.values();
                    case Feature feature when feature.encoding() instanceof Encoding.OneHot oneHot -> oneHot.values();
                    case Role.Id _, Role.Subject _, Role.Prior _, Role.Ignored _, Feature _ -> List.of();
                };
        for (String value : values) {
            if (missing.contains(value)) {
                throw new InvalidValueException("\"" + value + "\" is a value of column \"" + column.name()
                        + "\" and stands for missing as well; take it out of one of the two");
            }
        }
    }
}
