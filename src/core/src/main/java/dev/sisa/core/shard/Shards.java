package dev.sisa.core.shard;

import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.port.Ports;
import dev.sisa.core.store.Together;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Reads the shards of one model, each with the manifest that its row names. Manifests never change, so the last one of each shard
 * is kept under its name. Safe for several threads.
 */
public final class Shards {

    private final ShardRows rows;
    private final ManifestBlobs manifests;
    private final String model;
    private final Manifest empty;
    private final int together;
    private final ConcurrentMap<Integer, StoredManifest> kept = new ConcurrentHashMap<>();

    /**
     * The shards of a model.
     *
     * @param empty the manifest of a shard that never had a sample
     */
    public Shards(Ports ports, String model, Manifest empty) {
        this.rows = new ShardRows(ports.control());
        this.manifests = new ManifestBlobs(ports.blobs(), ports.random());
        this.model = model;
        this.empty = empty;
        this.together = ports.blobs().together();
    }

    /**
     * A shard as of now. A manifest that is gone belonged to a row that has changed meanwhile; then the row is read again.
     *
     * @throws dev.sisa.core.port.DamagedItemException if the model lacks this shard
     * @throws DamagedBlobException if its manifest is missing or not what was stored
     */
    public Shard read(int shard) {
        return current(rows.read(model, shard));
    }

    private Shard current(ShardRow read) {
        ShardRow row = read;
        while (true) {
            try {
                return of(row);
            } catch (DamagedBlobException e) {
                ShardRow now = rows.read(model, row.shard());
                if (now.manifest().equals(row.manifest())) {
                    throw e;
                }
                row = now;
            }
        }
    }

    /**
     * The shard of a row that was read.
     *
     * @throws DamagedBlobException if its manifest is missing or not what was stored, perhaps since the row has changed meanwhile
     */
    public Shard of(ShardRow row) {
        return row.manifest()
                .map(name -> Shard.of(row, manifest(row, name)))
                .orElseGet(() -> new Shard(row, Optional.empty(), empty));
    }

    private StoredManifest manifest(ShardRow row, ManifestName name) {
        return Optional.ofNullable(kept.get(row.shard()))
                .filter(stored -> stored.name().equals(name))
                .orElseGet(() -> {
                    StoredManifest read = manifests.read(new BlobKeys(model, row.shard()), name);
                    kept.put(row.shard(), read);
                    return read;
                });
    }

    /** All shards, in order, each as of a moment of this call: their rows come with one query, their manifests together. */
    public List<Shard> all(int shards) {
        return Together.of(together, rows.all(model, shards), this::current);
    }
}
