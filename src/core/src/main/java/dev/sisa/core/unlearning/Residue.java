package dev.sisa.core.unlearning;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an erasure left to be destroyed.
 *
 * @param epoch of the erasure
 * @param version of its item
 * @param parts whose samples it took out of the manifest
 * @param blobs keys that the old manifest named and the new one does not, and whatever else was found to be left over
 */
record Residue(int shard, long epoch, long version, List<String> parts, SortedSet<String> blobs) {

    Residue {
        parts = List.copyOf(parts);
        blobs = Collections.unmodifiableSortedSet(new TreeSet<>(blobs));
    }

    /** The next version, with more blobs. */
    Residue with(Set<String> found) {
        SortedSet<String> all = new TreeSet<>(blobs);
        all.addAll(found);
        return new Residue(shard, epoch, version + 1, parts, all);
    }
}
