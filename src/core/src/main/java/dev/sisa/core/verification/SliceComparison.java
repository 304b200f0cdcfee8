package dev.sisa.core.verification;

import dev.sisa.core.shard.SliceStream;
import dev.sisa.core.slice.SliceRow;
import java.io.IOException;
import java.util.Optional;

/** Compares two slices row by row: rows may be residue even where no checkpoint shows it. */
final class SliceComparison {

    private SliceComparison() {}

    /** Whether both hold the same samples with the same labels and features. */
    static boolean same(SliceStream left, SliceStream right) throws IOException {
        Optional<SliceRow> mine = left.next();
        Optional<SliceRow> other = right.next();
        while (mine.isPresent() && other.isPresent()) {
            if (!same(mine.get(), other.get())) {
                return false;
            }
            mine = left.next();
            other = right.next();
        }
        return mine.isEmpty() && other.isEmpty();
    }

    private static boolean same(SliceRow mine, SliceRow other) {
        return mine.id().equals(other.id()) && mine.contentDigest().equals(other.contentDigest());
    }
}
