package dev.sisa.core.ingest;

import dev.sisa.core.model.Model;
import dev.sisa.core.model.Ports;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.shard.SliceEntry;
import dev.sisa.core.shard.SliceObjects;
import dev.sisa.core.shard.SliceStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Merges staged rows into their slices, shard by shard: each shard's row changes in one commit. A slice to which nothing is
 * added is not written, which a first reading of its rows tells.
 */
final class ShardMerge {

    private final Ports ports;
    private final Model model;
    private final Staging staging;
    private final Admission admission;
    private final ShardWriters shards;
    private final List<Long> epochs;
    private final TreeSet<Integer> changed = new TreeSet<>();
    private long added;
    private long present;

    /** A merge that is made before the samples are entered: it must know who has a shard from then on. */
    ShardMerge(Ports ports, Model model, Staging staging, Admission admission) {
        this.ports = ports;
        this.model = model;
        this.staging = staging;
        this.admission = admission;
        this.shards = new ShardWriters(ports, model.name());
        ShardRows rows = new ShardRows(ports.control());
        this.epochs = IntStream.range(0, model.shards())
                .mapToObj(shard -> rows.read(model.name(), shard).epoch())
                .toList();
    }

    void merge() throws IOException {
        try (var ahead = staging.rows().scan();
                var scan = staging.rows().scan()) {
            while (scan.peek().isPresent()) {
                shard(ahead, scan);
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

    private void shard(SortedRecords.Scan<StagedRow> ahead, SortedRecords.Scan<StagedRow> scan) throws IOException {
        int shard = scan.peek().orElseThrow().shard();
        Manifest before =
                new ShardRows(ports.control()).read(model.name(), shard).manifest();
        try (ShardWriters.Writer writer = shards.writer(shard)) {
            while (scan.peek().filter(next -> next.shard() == shard).isPresent()) {
                int slice = scan.peek().orElseThrow().slice();
                NewRows fresh = NewRows.of(scan, shard, slice);
                if (adds(NewRows.of(ahead, shard, slice), before.slices().get(slice - 1))) {
                    writer.replace(slice, write(fresh, writer.row(), slice));
                } else {
                    skip(fresh);
                }
            }
            if (writer.commit()) {
                changed.add(shard);
            }
        }
    }

    private boolean adds(NewRows fresh, SliceEntry old) throws IOException {
        try (SliceStream rows = model.slices(ports).open(old)) {
            SliceMerge merge = merge(fresh, rows, false);
            merge.exhaust();
            added += merge.added();
            present += merge.present();
            return merge.added() > 0;
        }
    }

    private SliceEntry write(NewRows fresh, ShardRow row, int slice) throws IOException {
        SliceObjects slices = model.slices(ports);
        try (SliceStream rows = slices.open(row.manifest().slices().get(slice - 1))) {
            SliceObjects.Place place = new SliceObjects.Place(model.blobs(row.shard()), row.epoch(), slice);
            boolean disturbed = row.epoch() != epochs.get(row.shard()) + 1;
            return slices.write(place, merge(fresh, rows, disturbed));
        }
    }

    private SliceMerge merge(NewRows fresh, SliceStream rows, boolean disturbed) throws IOException {
        return new SliceMerge(rows, () -> nextAdmitted(fresh, disturbed), changed -> {
            throw staging.changedSample(changed.line());
        });
    }

    private static void skip(NewRows fresh) throws IOException {
        Optional<StagedRow> row = fresh.next();
        while (row.isPresent()) {
            row = fresh.next();
        }
    }

    private Optional<StagedRow> nextAdmitted(NewRows fresh, boolean disturbed) throws IOException {
        Optional<StagedRow> row = fresh.next();
        while (row.isPresent() && !admission.admitted(row.get(), disturbed)) {
            row = fresh.next();
        }
        return row;
    }
}
