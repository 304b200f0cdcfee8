package dev.sisa.core.data;

import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.table.BadDataException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The faults that one import tolerates, and those that it met: bad rows, which are skipped and reported up to a stated number, none when that
 * is 0; columns that the schema does not name and labels that it does not know, if these are to be ignored. Rows whose id or subject
 * has blanks around it are counted and kept. Not thread-safe.
 */
public final class BadRows {

    private static final int MOST_REPORTS = 10;

    private final int limit;
    private final boolean ignoresExtraColumns;
    private final boolean ignoresUnknownLabels;
    private final List<String> reports = new ArrayList<>();
    private final Set<String> ignoredColumns = new LinkedHashSet<>();
    private int count;
    private long padded;
    private Optional<String> firstPadded = Optional.empty();

    private BadRows(int limit, boolean ignoresExtraColumns, boolean ignoresUnknownLabels) {
        this.limit = limit;
        this.ignoresExtraColumns = ignoresExtraColumns;
        this.ignoresUnknownLabels = ignoresUnknownLabels;
    }

    /** The first bad row stops the import. */
    public static BadRows refused() {
        return new BadRows(0, false, false);
    }

    /** Up to {@code limit} bad rows are skipped; the next one stops the import. */
    public static BadRows skippedUpTo(int limit) {
        if (limit < 0) {
            throw new InvalidValueException("the number of bad rows to skip is at least 0, not " + limit);
        }
        return new BadRows(limit, false, false);
    }

    /** The same for another import that passes over columns that the schema does not name. */
    public BadRows ignoringExtraColumns() {
        return new BadRows(limit, true, ignoresUnknownLabels);
    }

    /** The same for another import, of rows to answer: one whose label the schema does not know is no bad row. */
    public BadRows ignoringUnknownLabels() {
        return new BadRows(limit, ignoresExtraColumns, true);
    }

    boolean ignoresExtraColumns() {
        return ignoresExtraColumns;
    }

    boolean ignoresUnknownLabels() {
        return ignoresUnknownLabels;
    }

    void add(BadDataException bad) {
        if (count == limit) {
            throw limit == 0 ? bad : bad.beyondTolerance(limit);
        }
        count++;
        if (reports.size() < MOST_REPORTS) {
            reports.add(bad.getMessage());
        }
    }

    void addPadded(String place) {
        padded++;
        if (firstPadded.isEmpty()) {
            firstPadded = Optional.of(place);
        }
    }

    void addIgnoredColumns(List<String> names) {
        ignoredColumns.addAll(names);
    }

    /** Names of the columns that were passed over since the schema does not name them, in the order of the file. */
    public List<String> ignoredColumns() {
        return List.copyOf(ignoredColumns);
    }

    /** How many rows were kept whose id or subject has blanks around it. */
    public long padded() {
        return padded;
    }

    /** The place of the first of those in its file, such as {@code line 7}. */
    public Optional<String> firstPadded() {
        return firstPadded;
    }

    /** How many rows were skipped so far. */
    public int count() {
        return count;
    }

    /** The faults of the first 10 of them, in the order of the file. */
    public List<String> reports() {
        return List.copyOf(reports);
    }
}
