package dev.sisa.core.erasure;

import dev.sisa.core.shard.NamedBlob;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Blobs and parts that an erasure left to be destroyed.
 *
 * @param epoch of the erasure
 * @param version of its item
 * @param parts whose samples it took out of the manifest
 * @param blobs those that the old manifest named and the new one does not, and those found later
 * @param more items beside its first that the keys take
 */
record Residue(int shard, long epoch, long version, List<String> parts, SortedSet<NamedBlob> blobs, int more) {

    Residue {
        parts = List.copyOf(parts);
        blobs = Collections.unmodifiableSortedSet(new TreeSet<>(blobs));
    }

    /** The first version, from an erasure or a repair. */
    static Residue first(int shard, long epoch, List<String> parts, SortedSet<NamedBlob> blobs) {
        return new Residue(shard, epoch, 1, parts, blobs, 0);
    }
}
