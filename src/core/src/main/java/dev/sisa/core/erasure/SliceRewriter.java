package dev.sisa.core.erasure;

import dev.sisa.core.acceptance.SampleLocation;
import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.Ports;
import dev.sisa.core.run.Heartbeat;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.NamedBlob;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.SliceEntry;
import dev.sisa.core.shard.SliceObjects;
import java.util.Collection;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A shard's manifest without some samples. A slice that has none of them stays as it is, and so do the checkpoints before the
 * first slice that loses one: a sample that another request erased meanwhile costs nothing. Not thread-safe.
 */
final class SliceRewriter {

    private final Model model;
    private final SliceObjects slices;
    private final ShardRow row;
    private Manifest manifest;
    private long removed;

    /**
     * The manifest of a row, as yet unchanged.
     *
     * @param row as its lease committed it; slices are written under its epoch
     */
    SliceRewriter(Ports ports, Model model, ShardRow row) {
        this.model = model;
        this.slices = model.slices(ports);
        this.row = row;
        this.manifest = row.manifest();
    }

    /** Writes the slices of these samples again without them, row by row between beats. */
    void remove(Collection<SampleLocation> samples, Heartbeat heartbeat) {
        NavigableMap<Integer, Set<Bytes>> erased = new TreeMap<>();
        for (SampleLocation sample : samples) {
            erased.computeIfAbsent(sample.slice(), _ -> new HashSet<>()).add(sample.sample());
        }
        erased.forEach((slice, ids) -> remove(slice, ids, heartbeat));
    }

    private void remove(int slice, Set<Bytes> erased, Heartbeat heartbeat) {
        SliceEntry old = manifest.slices().get(slice - 1);
        SliceObjects.Place place = new SliceObjects.Place(model.blobs(row.shard()), row.epoch(), slice);
        SliceEntry clean = slices.filtered(place, old, id -> {
            heartbeat.beat();
            return !erased.contains(id);
        });
        if (clean.samples() < old.samples()) {
            manifest = manifest.withSlice(slice, clean).truncated(slice - 1);
            removed += old.samples() - clean.samples();
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Number of samples removed. */
    long removed() {
        return removed;
    }

    /** Blobs that the manifest does not name any more. */
    SortedSet<NamedBlob> dropped() {
        SortedSet<NamedBlob> dropped = new TreeSet<>(row.manifest().named());
        dropped.removeAll(manifest.named());
        return dropped;
    }
}
