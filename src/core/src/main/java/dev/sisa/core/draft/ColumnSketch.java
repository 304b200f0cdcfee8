package dev.sisa.core.draft;

import dev.sisa.core.table.MissingTexts;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** A draft's summary of one column, of bounded size however many rows there are. */
final class ColumnSketch {

    /** Values of a column that may be a label without being chosen as one, and of a one-hot feature. */
    static final int MOST_VALUES = 20;

    /** Values of a chosen label. */
    static final int MOST_LABELS = 1000;

    private static final int LONGEST_VALUE = 200;

    private final String name;
    private final NavigableSet<String> values = new TreeSet<>();
    private final Set<String> missing = new HashSet<>();
    private final Set<String> doubtful = new HashSet<>();
    private final NumberSketch numbers = new NumberSketch();
    private final DistinctSketch distinct = new DistinctSketch();
    private final Map<CellKind, Long> kinds = new EnumMap<>(CellKind.class);
    private long rows;
    private long present;
    private long hash;
    private boolean padded;
    private boolean open;

    ColumnSketch(String name) {
        this.name = name;
    }

    void add(String text) {
        long textHash = DistinctSketch.hash(text);
        hash = DistinctSketch.mixed(hash, textHash);
        rows++;
        if (MissingTexts.SURE.contains(text)) {
            missing.add(text);
            return;
        }
        present++;
        distinct.add(textHash);
        padded = padded || !text.equals(text.strip());
        if (MissingTexts.DOUBTFUL.contains(text)) {
            doubtful.add(text);
        } else {
            numbers.add(text);
            kinds.merge(CellKind.of(text), 1L, Long::sum);
        }
        addValue(text);
    }

    private void addValue(String text) {
        if (open) {
            return;
        }
        values.add(text);
        if (values.size() > MOST_LABELS || text.length() > LONGEST_VALUE) {
            open = true;
            values.clear();
        }
    }

    String name() {
        return name;
    }

    long rows() {
        return rows;
    }

    /** Rows that have a text which is not surely missing. */
    long present() {
        return present;
    }

    /** A hash of all cells in their order: equal columns have equal ones. */
    long hash() {
        return hash;
    }

    /** The texts that surely mean a missing value. */
    Set<String> missing() {
        return missing;
    }

    /** The texts that may mean a missing value. */
    Set<String> doubtful() {
        return doubtful;
    }

    NumberSketch numbers() {
        return numbers;
    }

    DistinctSketch distinct() {
        return distinct;
    }

    /** Texts of some kinds by all that are present, from 0 to 1. */
    double share(CellKind... some) {
        long count = 0;
        for (CellKind kind : some) {
            count += kinds.getOrDefault(kind, 0L);
        }
        return present == 0 ? 0 : (double) count / present;
    }

    /** Whether blanks stand around texts. */
    boolean hasPaddedTexts() {
        return padded;
    }

    /** Whether there are more values than a label can have, or a long one. */
    boolean isOpen() {
        return open;
    }

    /** The values, sorted; none if there are too many. */
    Set<String> values() {
        return values;
    }
}
