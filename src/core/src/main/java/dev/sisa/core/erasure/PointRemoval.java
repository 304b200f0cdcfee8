package dev.sisa.core.erasure;

import dev.sisa.core.acceptance.PendingParts;
import dev.sisa.core.acceptance.PointMarks;
import dev.sisa.core.acceptance.SampleLocation;
import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.shard.BlobKeys;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.ManifestBlobs;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.shard.SliceEntry;
import dev.sisa.core.shard.SliceObjects;
import dev.sisa.core.shard.SliceStream;
import dev.sisa.core.slice.RowForm;
import dev.sisa.core.slice.SliceRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Removes the points of a shard's samples, found in its slices, with what makes them a subject's. Points of requested samples
 * become tombstones: a model of the same name and keys must not import them.
 */
final class PointRemoval {

    /** Whole chunks of {@link PointMarks}. */
    private static final int CHUNK = 990;

    private final Ports ports;
    private final String model;
    private final SliceObjects slices;
    private final ManifestBlobs manifests;

    PointRemoval(Ports ports, String model, RowForm rows) {
        this.ports = ports;
        this.model = model;
        SliceObjects.Form form = new SliceObjects.Form(Bytes.ofText(""), rows);
        this.manifests = new ManifestBlobs(ports.blobs(), ports.random());
        this.slices = new SliceObjects(ports.blobs(), ports.scratch(), ports.random(), form);
    }

    void shard(int shard) {
        PointMarks marks = new PointMarks(ports, model, shard);
        PendingParts parts = new PendingParts(ports.control());
        parts.forEach(
                model,
                shard,
                part -> marks.tombstones(
                        part.name(), part.samples(), ports.clock().instant()));
        List<SampleLocation> left = new ArrayList<>();
        manifest(shard).ifPresent(manifest -> {
            for (int slice = 1; slice <= manifest.slices().size(); slice++) {
                slice(marks, manifest.slices().get(slice - 1), slice, left);
            }
        });
        marks.remove(left);
    }

    /** The manifest of a shard that has one, unless it was deleted by an earlier attempt, or is damaged: then its points are unknowable. */
    private Optional<Manifest> manifest(int shard) {
        try {
            return new ShardRows(ports.control())
                    .find(model, shard)
                    .flatMap(ShardRow::manifest)
                    .map(name ->
                            manifests.read(new BlobKeys(model, shard), name).manifest());
        } catch (DamagedBlobException _) {
            return Optional.empty();
        }
    }

    /**
     * Removes the points of a slice.
     *
     * @param left samples that are not removed yet, before and after
     */
    private void slice(PointMarks marks, SliceEntry entry, int slice, List<SampleLocation> left) {
        try (SliceStream rows = slices.open(entry)) {
            for (Optional<SliceRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                left.add(new SampleLocation(row.get().id(), slice));
                if (left.size() == CHUNK) {
                    marks.remove(left);
                    left.clear();
                }
            }
        } catch (DamagedBlobException _) {
            // deleted by an earlier attempt, or damaged: its points are unknowable
        } catch (IOException e) {
            throw new StoreException("slice " + entry.blob().key() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
