package dev.sisa.core.erasure;

import dev.sisa.core.port.Ports;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.ManifestBlobs;
import dev.sisa.core.shard.NamedBlob;
import dev.sisa.core.shard.Pending;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.StoredManifest;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;

/** A shard whose slices were written again, with its clean manifest stored and not yet named by its row. */
final class CleanShard {

    private final Shard before;
    private final SliceRewriter slices;
    private final Optional<StoredManifest> stored;

    /** Stores the clean manifest; one that equals the old one is not stored again. */
    CleanShard(Ports ports, Shard before, SliceRewriter slices) {
        this.before = before;
        this.slices = slices;
        this.stored = slices.removed() == 0 ? before.stored() : Optional.of(store(ports, before, slices.manifest()));
    }

    /** Stores the manifest of a run that adds no step, under the epoch of a shard's row. */
    static StoredManifest store(Ports ports, Shard before, Manifest manifest) {
        ManifestBlobs manifests = new ManifestBlobs(ports.blobs(), ports.random());
        return manifests.write(
                new ManifestBlobs.Place(before.keys(), before.row().epoch(), 0), manifest, before.stored());
    }

    /** Blobs that the old manifest of a shard names, or is, and the new one not. */
    static SortedSet<NamedBlob> dropped(Shard before, Optional<StoredManifest> after) {
        SortedSet<NamedBlob> dropped = before.named();
        after.ifPresent(stored -> dropped.removeAll(stored.named()));
        return dropped;
    }

    /** The row that names the clean manifest. */
    ShardRow row(ShardRow now, Pending left, Instant at) {
        return now.erased(stored, left, now.backlog().plus(slices.removed(), at));
    }

    Residue residue(Residue.Reach reach) {
        return Residue.first(before.number(), before.row().epoch(), reach, dropped(before, stored));
    }

    /** Number of samples removed. */
    long removed() {
        return slices.removed();
    }

    /** Slices that were gone through. */
    SortedSet<Integer> done() {
        return slices.done();
    }
}
