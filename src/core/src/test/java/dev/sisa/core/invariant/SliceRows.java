package dev.sisa.core.invariant;

import dev.sisa.core.model.Model;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.shard.BlobKeys;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.shard.SliceEntry;
import dev.sisa.core.shard.SliceObjects;
import dev.sisa.core.shard.SliceStream;
import dev.sisa.core.simulation.Planting;
import dev.sisa.core.slice.SliceRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Reads what slices hold, and plants what they should not. */
record SliceRows(Ports ports, Model model) {

    /** Later than those of any run: a slice is written once under each. */
    private static final AtomicLong EPOCH = new AtomicLong(1_000_000);

    Shard shard(int number) {
        return model.shardsIn(ports).read(number);
    }

    List<SliceRow> read(SliceEntry entry) {
        List<SliceRow> rows = new ArrayList<>();
        try (SliceStream stream = model.slices(ports).open(entry)) {
            for (Optional<SliceRow> row = stream.next(); row.isPresent(); row = stream.next()) {
                rows.add(row.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** Stores rows as a slice that no manifest names yet. */
    SliceEntry write(int shard, int slice, List<SliceRow> rows) {
        Iterator<SliceRow> sorted = rows.stream()
                .sorted((left, right) -> left.id().compareTo(right.id()))
                .iterator();
        SliceObjects.Place place =
                new SliceObjects.Place(new BlobKeys(model.name(), shard), EPOCH.getAndIncrement(), slice);
        return model.slices(ports).write(place, () -> sorted.hasNext() ? Optional.of(sorted.next()) : Optional.empty());
    }

    /** Makes an entry part of the manifest. */
    void plant(int shard, int slice, SliceEntry entry) {
        Shard before = shard(shard);
        ShardRow planted = before.row()
                .with(Planting.manifest(ports, before, before.manifest().withSlice(slice, entry)));
        CommitResult result = ports.control().commit(Transaction.of(Write.replace(ShardRows.item(planted))));
        if (!(result instanceof CommitResult.Committed)) {
            throw new IllegalStateException("not planted: " + result);
        }
    }
}
