package dev.sisa.core.data;

import dev.sisa.core.schema.CellRules;
import dev.sisa.core.schema.DecimalText;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** A draft's summary of one column, of bounded size however many rows there are. */
final class ColumnSketch {

    static final int MOST_VALUES = 20;
    private static final int LONGEST_VALUE = 200;

    private final String name;
    private final NavigableSet<String> values = new TreeSet<>();
    private final CellRules cells;
    private boolean numeric = true;
    private boolean numericWithCommas = true;
    private boolean padded;
    private boolean missing;
    private boolean open;

    ColumnSketch(String name, CellRules cells) {
        this.name = name;
        this.cells = cells;
    }

    void add(String text) {
        if (SchemaDraft.MISSING.contains(text)) {
            missing = true;
            return;
        }
        boolean number = (numeric || numericWithCommas) && cells.isNumber(text);
        numeric = numeric && number;
        numericWithCommas = numericWithCommas && (number || DecimalText.hasCommas(text));
        padded = padded || !text.equals(text.strip());
        if (open) {
            return;
        }
        values.add(text);
        if (values.size() > MOST_VALUES || text.length() > LONGEST_VALUE) {
            open = true;
            values.clear();
        }
    }

    String name() {
        return name;
    }

    boolean hasMissing() {
        return missing;
    }

    boolean isNumeric() {
        return numeric;
    }

    /** Whether the column is no number because of commas in its numbers. */
    boolean isNumericButForCommas() {
        return numericWithCommas && !numeric;
    }

    /** Whether blanks stand around its name or its texts; around numbers they do not count. */
    boolean isPadded() {
        return (padded && !numeric) || !name.equals(name.strip());
    }

    /** Whether a column carries no information: at most one value, where missing counts as one. */
    boolean isConstant() {
        return !open && values.size() + (missing ? 1 : 0) <= 1;
    }

    /** Whether the column has few enough values to be a label or one-hot. */
    boolean isClosed() {
        return !open && values.size() >= 2;
    }

    /** The values, sorted; empty if there are more than 20. */
    List<String> values() {
        return List.copyOf(values);
    }
}
