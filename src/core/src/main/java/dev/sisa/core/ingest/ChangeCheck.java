package dev.sisa.core.ingest;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.layout.Location;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.port.Ports;
import dev.sisa.core.sample.Points;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.shard.Shards;
import dev.sisa.core.shard.SliceEntry;
import dev.sisa.core.shard.SliceObjects;
import dev.sisa.core.shard.SliceStream;
import dev.sisa.core.slice.SliceRow;
import dev.sisa.core.store.Retry;
import dev.sisa.core.table.BadDataException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Looks for staged samples that the model has with other values, before anything is written. */
final class ChangeCheck {

    private final Ports ports;
    private final Staging staging;
    private final Points points;
    private final SliceObjects slices;
    private final Shards reader;
    private final List<Manifest> shards;
    private final PointLookup found;

    ChangeCheck(Ports ports, Model model, Staging staging, PointLookup found) {
        this.ports = ports;
        this.staging = staging;
        this.found = found;
        this.reader = model.shardsIn(ports);
        this.points = new Points(ports.control());
        this.slices = model.slices(ports);
        this.shards = reader.all(model.shards()).stream().map(Shard::manifest).toList();
    }

    /**
     * Compares the staged samples with what the model has.
     *
     * @throws BadDataException at the first that differs
     */
    void require() throws IOException {
        if (shards.stream().anyMatch(shard -> shard.samples() > 0)) {
            requireSamePlaces();
            requireSameRows();
        }
    }

    /** A point that differs may be left over from an interrupted import: it counts only if its slice has the sample. */
    private void requireSamePlaces() throws IOException {
        try (var scan = found.points().scan()) {
            for (Optional<FoundPoint> next = scan.next(); next.isPresent(); next = scan.next()) {
                FoundPoint point = next.get();
                if (point.finding().known() == Finding.Known.OTHER
                        && contains(point.finding().place(), point.staged().sample())) {
                    throw staging.changedSample(point.staged().line());
                }
            }
        }
    }

    private void requireSameRows() throws IOException {
        try (var scan = staging.rows().scan();
                var keptOut = found.keptOut().cursor()) {
            while (scan.peek().isPresent()) {
                StagedRow first = scan.peek().get();
                try (SliceStream old = open(first.shard(), first.slice())) {
                    NewRows fresh = NewRows.of(scan, first.shard(), first.slice());
                    new SliceMerge(old, fresh, changed -> requireForgotten(changed, keptOut)).exhaust();
                }
            }
        }
    }

    /**
     * Other values do not matter in a sample that was requested to be forgotten: the new row is kept out. Before an import is
     * refused, its sample is looked up again.
     */
    private void requireForgotten(StagedRow changed, KeptOut.Cursor keptOut) throws IOException {
        if (!keptOut.holds(changed)
                && points.read(changed.row().id())
                        .filter(known -> known.point().forgotten())
                        .isEmpty()) {
            throw staging.changedSample(changed.line());
        }
    }

    private boolean contains(Location location, Bytes sample) throws IOException {
        try (SliceStream rows = open(location.shard(), location.slice())) {
            Optional<SliceRow> row = rows.next();
            while (row.isPresent() && !row.get().id().equals(sample)) {
                row = rows.next();
            }
            return row.isPresent();
        }
    }

    /** A slice as it was when this was made, or as it is now if an erasure has rewritten it since. */
    private SliceStream open(int shard, int slice) {
        return new Retry(ports, "open slice " + slice + " of shard " + shard)
                .first(() -> open(shards.get(shard), shard, slice)
                        .or(() -> open(reader.read(shard).manifest(), shard, slice)));
    }

    private Optional<SliceStream> open(Manifest manifest, int shard, int slice) {
        SliceEntry entry = manifest.slices().get(slice - 1);
        try {
            return Optional.of(slices.open(entry));
        } catch (DamagedBlobException e) {
            if (reader.read(shard).manifest().slices().get(slice - 1).equals(entry)) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
