package dev.sisa.core.erasure;

import dev.sisa.core.acceptance.PendingPart;
import dev.sisa.core.acceptance.SampleLocation;
import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.shard.Manifest;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The parts that one erasure takes, and their samples in the slices that it has to go through. */
final class ErasureScope {

    /** Parts of one erasure: destroying writes three items for each of them, and their names lie in one item. */
    private static final int MOST_PARTS = 1_000;

    /** Samples after which an erasure takes no more parts, since it holds all of them in memory. */
    private static final int ENOUGH_SAMPLES = 100_000;

    private final List<PendingSnapshot.Waiting> parts;
    private final NavigableMap<Integer, Set<Bytes>> slices = new TreeMap<>();

    private ErasureScope(List<PendingSnapshot.Waiting> parts) {
        this.parts = parts;
        parts.forEach(part -> part.slices().forEach(slice -> slices.put(slice, new HashSet<>())));
    }

    /**
     * The first of the pending parts, in the order in which they were accepted: at least one, and as many as wait for no more rows. So each
     * erasure goes on with the oldest part, however many come behind it.
     *
     * @param mostRows of the slices that the parts wait for
     */
    static ErasureScope of(PendingSnapshot pending, Manifest manifest, long mostRows) {
        SortedSet<Integer> slices = new TreeSet<>();
        int count = 0;
        int samples = 0;
        while (count < Math.min(MOST_PARTS, pending.parts().size()) && samples < ENOUGH_SAMPLES) {
            PendingSnapshot.Waiting next = pending.parts().get(count);
            slices.addAll(next.slices());
            if (count > 0 && rows(manifest, slices) > mostRows) {
                break;
            }
            samples += next.samples();
            count++;
        }
        return new ErasureScope(pending.parts().subList(0, count));
    }

    private static long rows(Manifest manifest, SortedSet<Integer> slices) {
        return slices.stream()
                .mapToLong(slice -> manifest.slices().get(slice - 1).samples())
                .sum();
    }

    List<PendingSnapshot.Waiting> parts() {
        return parts;
    }

    /** Adds the samples of one of the parts. */
    void add(PendingPart part) {
        for (SampleLocation sample : part.samples()) {
            Set<Bytes> samples = slices.get(sample.slice());
            if (samples != null) {
                samples.add(sample.sample());
            }
        }
    }

    /** The samples to be taken out of each slice that some part still waits for, in order. */
    NavigableMap<Integer, Set<Bytes>> slices() {
        return slices;
    }

    /** How far an erasure went that went through some of the slices. */
    Residue.Reach reach(Collection<Integer> done, long committed) {
        SortedSet<Integer> through = new TreeSet<>(done);
        return new Residue.Reach(
                parts.getLast().accepted(),
                committed,
                through,
                parts.stream()
                        .filter(part -> through.containsAll(part.slices()))
                        .map(PendingSnapshot.Waiting::name)
                        .toList());
    }
}
