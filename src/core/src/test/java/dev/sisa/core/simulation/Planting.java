package dev.sisa.core.simulation;

import dev.sisa.core.port.Ports;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.ManifestBlobs;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.shard.StoredManifest;
import java.util.concurrent.atomic.AtomicInteger;

/** Stores manifests that no writer of production would. */
public final class Planting {

    /** Steps that no layout has. */
    private static final AtomicInteger STEP = new AtomicInteger(1_000);

    private Planting() {}

    /** A manifest under the epoch of a shard, which no row names yet. */
    public static StoredManifest manifest(Ports ports, Shard before, Manifest manifest) {
        ManifestBlobs.Place place =
                new ManifestBlobs.Place(before.keys(), before.row().epoch(), STEP.getAndIncrement() % 9_000 + 1_000);
        return new ManifestBlobs(ports.blobs(), ports.random()).write(place, manifest, before.stored());
    }
}
