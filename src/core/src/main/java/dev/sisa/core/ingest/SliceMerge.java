package dev.sisa.core.ingest;

import dev.sisa.core.shard.SliceObjects;
import dev.sisa.core.slice.SliceRow;
import java.io.IOException;
import java.util.Optional;

/** The rows of a slice and the new ones for it, in order. A new row whose id is there already is left out. */
final class SliceMerge implements SliceObjects.Rows {

    private final SliceObjects.Rows old;
    private final NewRows fresh;
    private final Changed changed;
    private Optional<SliceRow> oldHead;
    private Optional<StagedRow> freshHead;
    private long added;
    private long present;

    /** Gets new rows whose id the slice has with other values. */
    @FunctionalInterface
    interface Changed {
        void accept(StagedRow row) throws IOException;
    }

    /**
     * A merge at its beginning.
     *
     * @param changed gets each new row whose id the slice has with other values
     */
    SliceMerge(SliceObjects.Rows old, NewRows fresh, Changed changed) throws IOException {
        this.old = old;
        this.fresh = fresh;
        this.changed = changed;
        this.oldHead = old.next();
        this.freshHead = fresh.next();
    }

    @Override
    public Optional<SliceRow> next() throws IOException {
        if (freshHead.isEmpty()) {
            return takeOld();
        }
        SliceRow candidate = freshHead.get().row();
        int order = oldHead.map(row -> row.id().compareTo(candidate.id())).orElse(1);
        if (order > 0) {
            freshHead = fresh.next();
            added++;
            return Optional.of(candidate);
        }
        if (order == 0) {
            if (!oldHead.orElseThrow().equals(candidate)) {
                changed.accept(freshHead.get());
            }
            freshHead = fresh.next();
            present++;
        }
        return takeOld();
    }

    /** Reads all rows without using them, to count and check them. */
    void exhaust() throws IOException {
        Optional<SliceRow> row = next();
        while (row.isPresent()) {
            row = next();
        }
    }

    /** New rows handed out so far. */
    long added() {
        return added;
    }

    /** New rows so far that were there already. */
    long present() {
        return present;
    }

    private Optional<SliceRow> takeOld() throws IOException {
        Optional<SliceRow> row = oldHead;
        oldHead = row.isPresent() ? old.next() : row;
        return row;
    }
}
