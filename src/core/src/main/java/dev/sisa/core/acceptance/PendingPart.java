package dev.sisa.core.acceptance;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The samples of a part of a request that lie in one shard.
 *
 * @param name of the part
 * @param accepted the version that the shard's row got when the part was accepted: no two parts of a shard share one
 * @param samples where they lay then
 */
public record PendingPart(String name, long accepted, List<SampleLocation> samples) {

    public PendingPart {
        samples = List.copyOf(samples);
    }

    /** Slices that hold a sample of it, or held one when it was accepted. */
    public SortedSet<Integer> slices() {
        SortedSet<Integer> slices = new TreeSet<>();
        samples.forEach(sample -> slices.add(sample.slice()));
        return Collections.unmodifiableSortedSet(slices);
    }
}
