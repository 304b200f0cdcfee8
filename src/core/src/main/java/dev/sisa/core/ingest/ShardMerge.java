package dev.sisa.core.ingest;

import dev.sisa.core.model.Model;
import dev.sisa.core.model.Ports;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.shard.SliceEntry;
import dev.sisa.core.shard.SliceObjects;
import dev.sisa.core.shard.SliceStream;
import dev.sisa.core.store.Retry;
import dev.sisa.core.store.Transaction;
import dev.sisa.core.store.Write;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.TreeMap;
import java.util.TreeSet;

/** Merges staged rows into their slices, shard by shard: each shard's row changes in one commit. */
final class ShardMerge {

    private final Ports ports;
    private final Model model;
    private final Staging staging;
    private final Admission admission;
    private final TreeSet<Integer> changed = new TreeSet<>();
    private long added;
    private long present;

    ShardMerge(Ports ports, Model model, Staging staging, Admission admission) {
        this.ports = ports;
        this.model = model;
        this.staging = staging;
        this.admission = admission;
    }

    void merge() throws IOException {
        try (var scan = staging.rows().scan()) {
            while (scan.peek().isPresent()) {
                shard(scan, scan.peek().get().shard());
            }
        }
    }

    long added() {
        return added;
    }

    long present() {
        return present;
    }

    /** Shards that got rows, in order. */
    SequencedCollection<Integer> changed() {
        return changed;
    }

    private void shard(SortedRecords.Scan<StagedRow> scan, int shard) throws IOException {
        ShardRow row = new ShardRows(ports.control()).read(model.name(), shard);
        Map<Integer, SliceEntry> merged = new TreeMap<>();
        while (scan.peek().filter(next -> next.shard() == shard).isPresent()) {
            int slice = scan.peek().orElseThrow().slice();
            SliceEntry old = row.manifest().slices().get(slice - 1);
            SliceEntry entry = slice(scan, old, place(row, slice));
            if (entry.samples() > old.samples()) {
                merged.put(slice, entry);
            }
        }
        if (!merged.isEmpty()) {
            changed.add(shard);
            commit(shard, merged);
        }
    }

    private SliceObjects.Place place(ShardRow row, int slice) {
        return new SliceObjects.Place(model.blobs(row.shard()), row.epoch(), slice);
    }

    private SliceEntry slice(SortedRecords.Scan<StagedRow> scan, SliceEntry old, SliceObjects.Place place)
            throws IOException {
        SliceObjects slices = model.slices(ports);
        NewRows fresh = NewRows.of(scan, place.keys().shard(), place.slice());
        try (SliceStream rows = slices.open(old)) {
            SliceMerge merge = new SliceMerge(rows, () -> nextAdmitted(fresh), staging);
            SliceEntry entry = slices.write(place, merge);
            added += merge.added();
            present += merge.present();
            return entry;
        }
    }

    private Optional<StagedRow> nextAdmitted(NewRows fresh) throws IOException {
        Optional<StagedRow> row = fresh.next();
        while (row.isPresent() && !admission.admitted(row.get().row().id())) {
            row = fresh.next();
        }
        return row;
    }

    /** Requests may be accepted meanwhile: they stay pending, and the erasure takes their samples out of the new slices too. */
    private void commit(int shard, Map<Integer, SliceEntry> merged) {
        ShardRows rows = new ShardRows(ports.control());
        Retry.until(
                "add samples to shard " + shard,
                () -> merged.entrySet().stream().allMatch(slice -> rows.read(model.name(), shard)
                        .manifest()
                        .slices()
                        .get(slice.getKey() - 1)
                        .equals(slice.getValue())),
                () -> {
                    ShardRow row = rows.read(model.name(), shard);
                    Manifest next = row.manifest();
                    for (var slice : merged.entrySet()) {
                        next = next.withSlice(slice.getKey(), slice.getValue());
                    }
                    ports.control().commit(Transaction.of(Write.replace(ShardRows.item(row.with(next)))));
                });
    }
}
