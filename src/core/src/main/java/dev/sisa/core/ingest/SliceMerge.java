package dev.sisa.core.ingest;

import dev.sisa.core.shard.SliceObjects;
import dev.sisa.core.slice.SliceRow;
import java.io.IOException;
import java.util.Optional;

/**
 * The rows of a slice and the new ones for it, in order. A new row that is there already is left out; one that is there with
 * other values is an error.
 */
final class SliceMerge implements SliceObjects.Rows {

    private final SliceObjects.Rows old;
    private final NewRows fresh;
    private final Staging staging;
    private Optional<SliceRow> oldHead;
    private Optional<StagedRow> freshHead;
    private long added;
    private long present;

    SliceMerge(SliceObjects.Rows old, NewRows fresh, Staging staging) throws IOException {
        this.old = old;
        this.fresh = fresh;
        this.staging = staging;
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
            requireSame(oldHead.orElseThrow(), freshHead.get());
            freshHead = fresh.next();
            present++;
        }
        return takeOld();
    }

    /** Hands out all rows to nobody, for what it finds on the way. */
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

    private void requireSame(SliceRow was, StagedRow is) {
        if (!was.equals(is.row())) {
            throw staging.changedSample(is.line());
        }
    }
}
