package dev.sisa.core.erasure;

import dev.sisa.core.acceptance.PendingPart;
import dev.sisa.core.shard.ListDigest;
import dev.sisa.core.shard.NamedBlob;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The blobs that an erasure took out of a shard's manifest and left to be destroyed.
 *
 * @param epoch of the erasure
 * @param version of its item
 * @param reach how far the erasure went
 * @param blobs those that the old manifest named and the new one does not, and those found later
 * @param more items beside its first that the keys take
 * @param destroyed the list of the names of what was destroyed; empty until all of it is
 */
record Residue(
        int shard,
        long epoch,
        long version,
        Reach reach,
        SortedSet<NamedBlob> blobs,
        int more,
        Optional<ListDigest> destroyed) {

    Residue {
        blobs = Collections.unmodifiableSortedSet(new TreeSet<>(blobs));
    }

    /**
     * The parts that an erasure took into account.
     *
     * @param taken every part that the row knew by this version had its samples taken out of the slices; 0 of a repair
     * @param committed the version that the erasure gave the row: parts of earlier versions may have been in what it destroys
     * @param slices that were written again, or found to hold no sample of those parts
     * @param closed those parts of which no slice is left, in order
     */
    record Reach(long taken, long committed, SortedSet<Integer> slices, List<String> closed) {

        Reach {
            slices = Collections.unmodifiableSortedSet(new TreeSet<>(slices));
            closed = List.copyOf(closed);
        }

        /** Whether the erasure took a part's samples out of the slices that it went through. */
        boolean took(PendingPart part) {
            return part.accepted() <= taken;
        }

        /** Whether checkpoints that saw a part's samples may be among what the erasure destroys. */
        boolean touches(PendingPart part) {
            return part.accepted() < committed;
        }
    }

    /** The first version, from an erasure or a repair. */
    static Residue first(int shard, long epoch, Reach reach, SortedSet<NamedBlob> blobs) {
        return new Residue(shard, epoch, 1, reach, blobs, 0, Optional.empty());
    }

    /** The next version, of which nothing is left. */
    Residue after(ListDigest names) {
        return new Residue(shard, epoch, version + 1, reach, blobs, more, Optional.of(names));
    }

    /** Whether everything of it is destroyed. */
    boolean isDestroyed() {
        return destroyed.isPresent();
    }
}
