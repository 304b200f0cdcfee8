package dev.sisa.core.verification;

import dev.sisa.core.model.Model;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.ManifestBlobs;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.shard.SliceEntry;
import dev.sisa.core.shard.SliceObjects;
import dev.sisa.core.shard.SliceStream;
import dev.sisa.core.store.Retry;
import java.io.IOException;

/**
 * Copies a model's slices, and nothing else, into a home where it was just made: placement and encoding are taken as they
 * are, training is not.
 */
public final class RetainedSlices {

    private final Ports from;
    private final Ports to;
    private final Model model;

    public RetainedSlices(Ports from, Ports to, Model model) {
        this.from = from;
        this.to = to;
        this.model = model;
    }

    /** Copies all shards. */
    public void copy() {
        for (int shard = 0; shard < model.shards(); shard++) {
            copy(model.shardsIn(from).read(shard));
        }
    }

    /** Copies one shard as it was read. */
    void copy(Shard source) {
        ShardRows target = new ShardRows(to.control());
        Shard empty = model.shardsIn(to).read(source.number());
        ManifestBlobs.Place place =
                new ManifestBlobs.Place(empty.keys(), empty.row().epoch(), 0);
        ShardRow full = empty.row()
                .with(new ManifestBlobs(to.blobs(), to.random()).write(place, copy(source, empty), empty.stored()));
        Retry retry = new Retry(to, "copy shard " + full.shard());
        retry.until(
                () -> target.read(model.name(), full.shard()).equals(full),
                () -> retry.commit(Transaction.of(Write.replace(ShardRows.item(full)))));
    }

    private Manifest copy(Shard source, Shard target) {
        Manifest manifest = target.manifest();
        SliceObjects read = model.slices(from);
        SliceObjects write = model.slices(to);
        for (int slice = 1; slice <= model.slices(); slice++) {
            SliceEntry entry = source.manifest().slices().get(slice - 1);
            SliceObjects.Place place =
                    new SliceObjects.Place(target.keys(), target.row().epoch(), slice);
            try (SliceStream rows = read.open(entry)) {
                manifest = manifest.withSlice(slice, write.write(place, rows));
            } catch (IOException e) {
                throw new StoreException("slice " + entry.blob().key() + " cannot be copied: " + e.getMessage(), e);
            }
        }
        return manifest;
    }
}
