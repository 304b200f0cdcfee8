package dev.sisa.core.ingest;

import dev.sisa.core.model.Model;
import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.port.Ports;
import dev.sisa.core.sample.Points;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.shard.SliceEntry;
import dev.sisa.core.shard.SliceObjects;
import dev.sisa.core.shard.SliceStream;
import dev.sisa.core.slice.SliceRow;
import java.io.IOException;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.TreeSet;

/**
 * Merges staged rows into their slices, shard by shard: each shard's row changes in one commit. A first pass over its rows
 * finds whether a slice gets new rows; only such slices are written.
 */
final class ShardMerge {

    private final Ports ports;
    private final Model model;
    private final Staging staging;
    private final KeptOut keptOut;
    private final Points points;
    private final ShardWriters shards;
    private final TreeSet<Integer> changed = new TreeSet<>();
    private long added;
    private long present;

    ShardMerge(Source source, Staging staging, KeptOut keptOut, ShardWriters shards) {
        this.ports = source.ports();
        this.model = source.model();
        this.staging = staging;
        this.keptOut = keptOut;
        this.points = new Points(source.ports().control());
        this.shards = shards;
    }

    /** The model that rows are merged into, and where it lives. */
    record Source(Ports ports, Model model) {}

    void merge() throws IOException {
        try (Pass ahead = pass();
                Pass pass = pass()) {
            while (pass.rows().peek().isPresent()) {
                shard(ahead, pass);
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

    /** A reading of the staged rows beside those that are kept out. */
    private record Pass(SortedRecords.Scan<StagedRow> rows, KeptOut.Cursor keptOut) implements AutoCloseable {

        NewRows of(int shard, int slice) {
            return NewRows.of(rows, shard, slice).without(keptOut);
        }

        @Override
        public void close() throws IOException {
            try (rows) {
                keptOut.close();
            }
        }
    }

    private Pass pass() throws IOException {
        return new Pass(staging.rows().scan(), keptOut.cursor());
    }

    private void shard(Pass ahead, Pass pass) throws IOException {
        int shard = pass.rows().peek().orElseThrow().shard();
        try (ShardWriters.Writer writer = shards.writer(shard)) {
            while (pass.rows().peek().filter(next -> next.shard() == shard).isPresent()) {
                int slice = pass.rows().peek().orElseThrow().slice();
                NewRows fresh = pass.of(shard, slice);
                if (adds(ahead.of(shard, slice), writer, slice)) {
                    writer.replace(slice, write(fresh, writer, slice));
                } else {
                    skip(fresh);
                }
            }
            if (writer.commit()) {
                changed.add(shard);
            }
        }
    }

    private boolean adds(NewRows fresh, ShardWriters.Writer writer, int slice) throws IOException {
        try (SliceStream rows = open(writer, slice)) {
            SliceMerge merge = merge(fresh, rows, writer);
            merge.exhaust();
            added += merge.added();
            present += merge.present();
            return merge.added() > 0;
        }
    }

    /** Opens a slice. A missing one was rewritten by an erasure; under a lease none goes missing. */
    private SliceStream open(ShardWriters.Writer writer, int slice) {
        SliceObjects slices = model.slices(ports);
        try {
            return slices.open(writer.seen().manifest().slices().get(slice - 1));
        } catch (DamagedBlobException _) {
            return slices.open(writer.lease().manifest().slices().get(slice - 1));
        }
    }

    private SliceEntry write(NewRows fresh, ShardWriters.Writer writer, int slice) throws IOException {
        SliceObjects slices = model.slices(ports);
        Shard leased = writer.lease();
        try (SliceStream rows = slices.open(leased.manifest().slices().get(slice - 1))) {
            SliceObjects.Place place =
                    new SliceObjects.Place(leased.keys(), leased.row().epoch(), slice);
            return slices.write(place, merge(fresh, rows, writer));
        }
    }

    /**
     * Rows of a shard from which nothing was erased since the look-up need no other: a sample requested meanwhile is erased
     * later, from the new slice too.
     */
    private SliceMerge merge(NewRows fresh, SliceStream rows, ShardWriters.Writer writer) throws IOException {
        NewRows admitted = writer.undisturbed() ? fresh : new PlacedRows(fresh, points);
        return new SliceMerge(() -> next(rows, writer), admitted, changed -> {
            throw staging.changedSample(changed.line());
        });
    }

    private static Optional<SliceRow> next(SliceStream rows, ShardWriters.Writer writer) throws IOException {
        writer.beat();
        return rows.next();
    }

    private static void skip(NewRows fresh) throws IOException {
        Optional<StagedRow> row = fresh.next();
        while (row.isPresent()) {
            row = fresh.next();
        }
    }
}
