package dev.sisa.core.data;

import dev.sisa.core.schema.DecimalText;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What a draft remembers of one column: bounded, however many rows it has. */
final class ColumnSketch {

    static final int MOST_VALUES = 20;
    private static final int LONGEST_VALUE = 200;

    private final String name;
    private final NavigableSet<String> values = new TreeSet<>();
    private boolean numeric = true;
    private boolean missing;
    private boolean open;

    ColumnSketch(String name) {
        this.name = name;
    }

    void add(String text) {
        if (SchemaDraft.MISSING.contains(text)) {
            missing = true;
            return;
        }
        numeric = numeric && DecimalText.isNumber(text);
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

    /** Whether a column says nothing: at most one value, where missing counts as one. */
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
