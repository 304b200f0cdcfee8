package dev.sisa.core.data;

import dev.sisa.core.failure.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The bad rows of one import that are skipped and reported: up to a stated number, none when that is 0. Rows whose id
 * or subject has blanks around it are counted and kept. Not thread-safe.
 */
public final class BadRows {

    private static final int MOST_REPORTS = 10;

    private final int limit;
    private final List<String> reports = new ArrayList<>();
    private int count;
    private long padded;
    private Optional<String> firstPadded = Optional.empty();

    private BadRows(int limit) {
        this.limit = limit;
    }

    /** The first bad row stops the import. */
    public static BadRows refused() {
        return new BadRows(0);
    }

    /** Up to {@code limit} bad rows are skipped; the next one stops the import. */
    public static BadRows skippedUpTo(int limit) {
        if (limit < 0) {
            throw new InvalidValueException("the number of bad rows to skip is at least 0, not " + limit);
        }
        return new BadRows(limit);
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
