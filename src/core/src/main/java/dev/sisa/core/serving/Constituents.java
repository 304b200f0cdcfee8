package dev.sisa.core.serving;

import dev.sisa.core.installation.Installation;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.port.Ports;
import dev.sisa.core.shard.CheckpointBlobs;
import dev.sisa.core.shard.NamedBlob;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.shard.Shards;
import dev.sisa.core.store.Retry;
import dev.sisa.core.store.Together;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Loads the constituents that may answer now. All rows are read first, then the parameters that they name; if those are
 * gone because a row has changed meanwhile, everything is read again. Safe for several threads.
 */
final class Constituents {

    private final Ports ports;
    private final ShardRows rows;
    private final Shards shards;
    private final Model model;
    private final String fingerprint;
    private final ForwardPassCache forwards;
    private final int together;
    private final ConcurrentMap<Integer, ServableShard> known = new ConcurrentHashMap<>();

    Constituents(Installation installation, Model model) {
        this.ports = installation.ports();
        this.rows = new ShardRows(ports.control());
        this.shards = model.shardsIn(ports);
        this.model = model;
        this.together = ports.blobs().together();
        this.fingerprint = installation.fingerprint(model.engine());
        this.forwards =
                new ForwardPassCache(new CheckpointBlobs(ports.blobs(), ports.random()), installation.serving(), model);
    }

    /** The ensemble as of a moment within this call. */
    ServingEnsemble now() {
        return new Retry(ports, "load model " + model.name()).first(this::attempt);
    }

    /**
     * Whether an ensemble's predictions are still valid: no request has tainted or made incomplete any of its constituents by
     * now.
     */
    boolean stillLet(ServingEnsemble ensemble) {
        return ensemble.standsIn(servableShards());
    }

    private Optional<ServingEnsemble> attempt() {
        List<Constituent> all = Together.of(together, servableShards(), this::loaded).stream()
                .flatMap(Optional::stream)
                .toList();
        return all.size() < model.shards() ? Optional.empty() : Optional.of(new ServingEnsemble(all, model));
    }

    private List<ServableShard> servableShards() {
        return Together.of(together, rows.all(model.name(), model.shards()), this::servableShard);
    }

    /** Reads a manifest and checks its completeness once for each version of the row, because both are slow. */
    private ServableShard servableShard(ShardRow row) {
        ServableShard now = Optional.ofNullable(known.get(row.shard()))
                .filter(last -> last.row().equals(row) && last.shard().isPresent())
                .orElseGet(() -> ServableShard.of(row, shards, model, fingerprint));
        known.put(row.shard(), now);
        return now;
    }

    /** A damaged checkpoint is passed over; empty if the row has changed and took the checkpoint with it. */
    private Optional<Constituent> loaded(ServableShard servableShard) {
        int shard = servableShard.number();
        if (servableShard.shard().isEmpty() && hasChanged(servableShard)) {
            return Optional.empty();
        }
        boolean complete = servableShard.complete();
        for (int step : servableShard.steps()) {
            NamedBlob parameters = servableShard.entry(step).parameters();
            try {
                Constituent.LoadedCheckpoint loadedCheckpoint =
                        new Constituent.LoadedCheckpoint(step, parameters, forwards.of(shard, parameters));
                return Optional.of(new Constituent(servableShard, complete, Optional.of(loadedCheckpoint)));
            } catch (DamagedBlobException _) {
                if (hasChanged(servableShard)) {
                    return Optional.empty();
                }
                complete = false;
            }
        }
        forwards.drop(shard);
        return Optional.of(new Constituent(servableShard, complete, Optional.empty()));
    }

    private boolean hasChanged(ServableShard servableShard) {
        return rows.read(model.name(), servableShard.number()).version()
                != servableShard.row().version();
    }
}
