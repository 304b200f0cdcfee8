package dev.sisa.core.serving;

import dev.sisa.core.model.Model;
import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.shard.CheckpointBlobs;
import dev.sisa.core.shard.NamedBlob;
import dev.sisa.core.training.ForwardPass;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Parameters in memory, ready to answer, by the name of their blob: one a shard at most, so that memory is bounded by the
 * model itself.
 *
 * <p>Parameters in memory are residue as well. The first call that finds another checkpoint serving drops the shard's old
 * parameters before it reads the new ones; until that call, tainted parameters may lie here unused.
 */
final class ForwardPassCache {

    private final CheckpointBlobs blobs;
    private final ForwardPass.Factory factory;
    private final Model model;
    private final ConcurrentMap<Integer, Held> held = new ConcurrentHashMap<>();

    ForwardPassCache(CheckpointBlobs blobs, ForwardPass.Factory factory, Model model) {
        this.blobs = blobs;
        this.factory = factory;
        this.model = model;
    }

    /** Parameters in memory, by their blob: a model that was deleted and made again has the keys of the old one. */
    private record Held(NamedBlob parameters, ConstituentPass forward) {}

    /**
     * The forward pass over some parameters, which a shard answers from now.
     *
     * @throws DamagedBlobException if their blob is missing or not what was stored
     */
    ConstituentPass of(int shard, NamedBlob parameters) {
        Optional<ConstituentPass> known = Optional.ofNullable(held.get(shard))
                .filter(last -> last.parameters().equals(parameters))
                .map(Held::forward);
        return known.orElseGet(() -> read(shard, parameters));
    }

    /** Drops the parameters of a shard that is out of the vote. */
    void drop(int shard) {
        held.remove(shard);
    }

    private ConstituentPass read(int shard, NamedBlob parameters) {
        drop(shard);
        ConstituentPass forward = ScaledForwardPass.of(model, factory, blobs.parameters(parameters));
        held.put(shard, new Held(parameters, forward));
        return forward;
    }
}
