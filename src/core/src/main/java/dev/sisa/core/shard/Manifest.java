package dev.sisa.core.shard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The slices and checkpoints of a shard.
 *
 * @param slices one entry a slice of the layout, in slice order
 * @param checkpoints after steps 1 to t, in step order; t is at most the number of slices. Those whose key does not follow
 *     from the slices any more are stale: they serve until healing replaces them
 */
public record Manifest(List<SliceEntry> slices, List<CheckpointEntry> checkpoints) {

    public Manifest {
        slices = List.copyOf(slices);
        checkpoints = List.copyOf(checkpoints);
        if (checkpoints.size() > slices.size()) {
            throw new IllegalArgumentException(
                    checkpoints.size() + " checkpoints for " + slices.size() + " slices: a step needs its slice");
        }
    }

    /** The manifest of a shard that never had a sample. */
    public static Manifest empty(int slices, SliceEntry none) {
        return new Manifest(Collections.nCopies(slices, none), List.of());
    }

    /** Samples of slices 1 to {@code step}. */
    public long samples(int step) {
        return slices.subList(0, step).stream().mapToLong(SliceEntry::samples).sum();
    }

    public long samples() {
        return samples(slices.size());
    }

    /** The same with the checkpoint of a step appended, or put in place of a stale one. */
    public Manifest withCheckpoint(int step, CheckpointEntry entry) {
        List<CheckpointEntry> next = new ArrayList<>(checkpoints);
        if (step <= next.size()) {
            next.set(step - 1, entry);
        } else {
            next.add(step - 1, entry);
        }
        return new Manifest(slices, next);
    }

    /** The same with another slice. */
    public Manifest withSlice(int slice, SliceEntry entry) {
        List<SliceEntry> next = new ArrayList<>(slices);
        next.set(slice - 1, entry);
        return new Manifest(next, checkpoints);
    }

    /** The same without the checkpoints after a step. */
    public Manifest truncated(int step) {
        return new Manifest(slices, checkpoints.subList(0, Math.min(step, checkpoints.size())));
    }

    /** All blobs that the manifest names. */
    public NavigableSet<NamedBlob> named() {
        NavigableSet<NamedBlob> blobs = new TreeSet<>();
        slices.stream().map(SliceEntry::blob).filter(blob -> !blob.isNone()).forEach(blobs::add);
        checkpoints.stream().flatMap(CheckpointEntry::blobs).forEach(blobs::add);
        return blobs;
    }

    /** Their keys. */
    public Set<String> blobs() {
        return named().stream().map(NamedBlob::key).collect(Collectors.toCollection(TreeSet::new));
    }
}
