package dev.sisa.core.erasure;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.Ports;
import dev.sisa.core.run.Heartbeat;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.shard.SliceEntry;
import dev.sisa.core.shard.SliceObjects;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A shard's manifest without some samples. A slice that has none of them stays as it is, and so do the checkpoints before the
 * first slice that loses one: a sample that another request erased meanwhile costs nothing. Not thread-safe.
 */
final class SliceRewriter {

    private final Model model;
    private final SliceObjects slices;
    private final Shard shard;
    private final long mostRows;
    private final SortedSet<Integer> done = new TreeSet<>();
    private Manifest manifest;
    private long removed;

    /**
     * The manifest of a shard, as yet unchanged.
     *
     * @param shard as its lease committed it; slices are written under its epoch
     * @param mostRows to go through, though at least one slice
     */
    SliceRewriter(Ports ports, Model model, Shard shard, long mostRows) {
        this.model = model;
        this.slices = model.slices(ports);
        this.shard = shard;
        this.mostRows = mostRows;
        this.manifest = shard.manifest();
    }

    /** Writes slices again without these samples, the earliest first, row by row between beats, until it is enough. */
    void remove(NavigableMap<Integer, Set<Bytes>> erased, Heartbeat heartbeat) {
        long rows = 0;
        for (Map.Entry<Integer, Set<Bytes>> slice : erased.entrySet()) {
            rows += manifest.slices().get(slice.getKey() - 1).samples();
            if (!done.isEmpty() && rows > mostRows) {
                return;
            }
            remove(slice.getKey(), slice.getValue(), heartbeat);
            done.add(slice.getKey());
        }
    }

    private void remove(int slice, Set<Bytes> erased, Heartbeat heartbeat) {
        SliceEntry old = manifest.slices().get(slice - 1);
        SliceObjects.Place place =
                new SliceObjects.Place(model.blobs(shard.number()), shard.row().epoch(), slice);
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

    /** Slices that hold none of the samples any more. */
    SortedSet<Integer> done() {
        return done;
    }
}
