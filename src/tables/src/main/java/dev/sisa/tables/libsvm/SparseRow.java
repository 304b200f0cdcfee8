package dev.sisa.tables.libsvm;

import java.util.List;

/**
 * A line: {@code label index:value index:value ... # comment}.
 *
 * @param label as it stands, but for a plus
 * @param indices from 1, ascending
 * @param values texts of numbers, {@code [indices]}
 */
record SparseRow(String label, List<Integer> indices, List<String> values) {

    /** The highest index that is a column. */
    static final int MOST_COLUMNS = 1 << 20;

    /** The highest index, 0 if there is none. */
    int width() {
        return indices.isEmpty() ? 0 : indices.getLast();
    }
}
