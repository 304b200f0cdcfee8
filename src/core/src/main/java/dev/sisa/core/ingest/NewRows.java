package dev.sisa.core.ingest;

import java.io.IOException;
import java.util.Optional;

/** Staged rows of one slice in order; empty at the end. */
@FunctionalInterface
interface NewRows {

    Optional<StagedRow> next() throws IOException;

    /** These rows but those that are kept out. */
    default NewRows without(KeptOut.Cursor keptOut) {
        return () -> {
            Optional<StagedRow> row = next();
            while (row.isPresent() && keptOut.holds(row.get())) {
                row = next();
            }
            return row;
        };
    }

    /** The staged rows that come next and lie in one slice. */
    static NewRows of(SortedRecords.Scan<StagedRow> scan, int shard, int slice) {
        return () -> scan.peek().filter(row -> row.liesIn(shard, slice)).isPresent() ? scan.next() : Optional.empty();
    }
}
