package dev.sisa.core.unlearning;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.Ports;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.shard.SliceEntry;
import dev.sisa.core.shard.SliceObjects;
import dev.sisa.core.store.DamagedItemException;
import dev.sisa.core.store.ItemKey;
import dev.sisa.core.store.Retry;
import dev.sisa.core.store.Transaction;
import dev.sisa.core.store.Write;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Takes accepted samples out of a shard's manifest: their slices are written again without them, and every checkpoint from
 * the earliest such slice on is dropped. What the old manifest named and the new one does not is recorded as residue.
 */
public final class Erase {

    private final Ports ports;
    private final Model model;
    private final ShardRows rows;
    private final SliceObjects slices;

    public Erase(Ports ports, Model model) {
        this.ports = ports;
        this.model = model;
        this.rows = new ShardRows(ports.control());
        this.slices = model.slices(ports);
    }

    /** Erases all that is pending in a shard; safe to call at any time, and again. */
    public void shard(int shard) {
        Retry.until(
                "erase pending samples of shard " + shard,
                () -> rows.read(model.name(), shard).pending().isEmpty(),
                () -> attempt(rows.read(model.name(), shard)));
    }

    private void attempt(ShardRow row) {
        List<String> parts = List.copyOf(row.pending().keySet());
        if (parts.isEmpty()) {
            return;
        }
        Manifest clean = clean(row, doomed(row, parts));
        Set<String> residue = new TreeSet<>(row.manifest().blobs());
        residue.removeAll(clean.blobs());
        ShardRow erased = row.erased(clean, parts);
        ports.control()
                .commit(Transaction.of(
                        Write.replace(ShardRows.item(erased)),
                        Write.create(Residue.item(model.name(), row.shard(), erased.version(), residue))));
    }

    private NavigableMap<Integer, Set<Bytes>> doomed(ShardRow row, List<String> parts) {
        PendingParts pending = new PendingParts(ports.control());
        NavigableMap<Integer, Set<Bytes>> doomed = new TreeMap<>();
        for (String part : parts) {
            ItemKey key = PendingParts.key(model.name(), row.shard(), part);
            List<Doomed> samples = pending.samples(key)
                    .orElseThrow(() -> new DamagedItemException("part " + part + " is pending in shard " + row.shard()
                            + ", but the item that names its samples is gone"));
            for (Doomed sample : samples) {
                doomed.computeIfAbsent(sample.slice(), _ -> new HashSet<>()).add(sample.sample());
            }
        }
        return doomed;
    }

    private Manifest clean(ShardRow row, NavigableMap<Integer, Set<Bytes>> doomed) {
        Manifest clean = row.manifest().truncated(row.earliestPending().orElseThrow() - 1);
        for (var slice : doomed.entrySet()) {
            SliceObjects.Place place =
                    new SliceObjects.Place(model.blobs(row.shard()), row.epoch() + 1, slice.getKey());
            SliceEntry old = row.manifest().slices().get(slice.getKey() - 1);
            clean = clean.withSlice(slice.getKey(), slices.filtered(place, old, id -> !slice.getValue()
                    .contains(id)));
        }
        return clean;
    }
}
