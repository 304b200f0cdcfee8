package dev.sisa.core.verification;

import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.Ports;
import dev.sisa.core.shard.BlobKind;
import dev.sisa.core.shard.CheckpointBlobs;
import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.ShardRows;
import java.util.List;
import java.util.Optional;

/**
 * A shard's size and digest, to be shown and compared but never stored: without a salt the digest of a model that saw a sample is
 * a membership test.
 *
 * @param samples survivors in all slices
 * @param digest hexadecimal SHA-256 of the last checkpoint's parameters and state; empty if it has no visits
 */
public record ShardDigest(int shard, long samples, Optional<String> digest) {

    /** Of all shards of a model that is healed. */
    public static List<ShardDigest> all(Ports ports, Model model) {
        return new ShardRows(ports.control())
                .all(model.name(), model.shards()).stream()
                        .map(row -> of(ports, row.shard(), row.manifest()))
                        .toList();
    }

    private static ShardDigest of(Ports ports, int shard, Manifest manifest) {
        boolean trained = !manifest.checkpoints().isEmpty()
                && manifest.checkpoints().getLast().trained();
        return new ShardDigest(
                shard,
                manifest.samples(),
                trained ? Optional.of(digest(ports, manifest.checkpoints().getLast())) : Optional.empty());
    }

    private static String digest(Ports ports, CheckpointEntry entry) {
        CheckpointBlobs blobs = new CheckpointBlobs(ports.blobs(), ports.random());
        return Sha256.of(blobs.read(entry.parameters(), BlobKind.PARAMETERS), blobs.read(entry.state(), BlobKind.STATE))
                .toHex();
    }
}
