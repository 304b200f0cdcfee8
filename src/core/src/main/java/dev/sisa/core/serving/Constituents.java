package dev.sisa.core.serving;

import dev.sisa.core.model.Model;
import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.Ports;
import dev.sisa.core.shard.CheckpointBlobs;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.store.Retry;
import dev.sisa.core.store.Together;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;

/**
 * Loads the constituents that may answer now. All rows are read first, then the parameters that they name; if those are
 * gone because a row has changed meanwhile, everything is read again. Safe for several threads.
 */
final class Constituents {

    private final ShardRows rows;
    private final Model model;
    private final String fingerprint;
    private final ForwardPassCache forwards;
    private final int together;
    private final ConcurrentMap<Integer, Known> parsed = new ConcurrentHashMap<>();

    Constituents(Ports ports, Model model, Serving serving) {
        this.rows = new ShardRows(ports.control());
        this.model = model;
        this.together = ports.blobs().together();
        this.fingerprint = serving.fingerprint();
        this.forwards =
                new ForwardPassCache(new CheckpointBlobs(ports.blobs(), ports.random()), serving.factory(), model);
    }

    /** A row as stored, and the servable shard that follows from it. */
    private record Known(Item item, ServableShard shard) {}

    /** The ensemble as of a moment within this call. */
    ServingEnsemble now() {
        return Retry.first("load model " + model.name(), this::attempt);
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
        List<Item> items = rows.items(model.name(), model.shards());
        return IntStream.range(0, items.size())
                .mapToObj(shard -> servableShard(shard, items.get(shard)))
                .toList();
    }

    /** Parses a row and checks its completeness once for each version of the row, because both are slow. */
    private ServableShard servableShard(int shard, Item item) {
        Known known = Optional.ofNullable(parsed.get(shard))
                .filter(last -> last.item().equals(item))
                .orElseGet(() -> new Known(
                        item, ServableShard.of(ShardRows.row(model.name(), shard, item), model, fingerprint)));
        parsed.put(shard, known);
        return known.shard();
    }

    /** A damaged checkpoint is passed over; empty if the row has changed and took the checkpoint with it. */
    private Optional<Constituent> loaded(ServableShard servableShard) {
        int shard = servableShard.row().shard();
        boolean complete = servableShard.complete();
        for (int step : servableShard.steps()) {
            String parameters = servableShard.entry(step).parameters();
            try {
                Constituent.LoadedCheckpoint loadedCheckpoint =
                        new Constituent.LoadedCheckpoint(step, parameters, forwards.of(shard, parameters));
                return Optional.of(new Constituent(servableShard, complete, Optional.of(loadedCheckpoint)));
            } catch (DamagedBlobException _) {
                if (rows.read(model.name(), shard).version()
                        != servableShard.row().version()) {
                    return Optional.empty();
                }
                complete = false;
            }
        }
        forwards.drop(shard);
        return Optional.of(new Constituent(servableShard, complete, Optional.empty()));
    }
}
