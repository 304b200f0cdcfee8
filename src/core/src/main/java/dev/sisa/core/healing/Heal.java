package dev.sisa.core.healing;

import dev.sisa.core.model.Model;
import dev.sisa.core.model.Ports;
import dev.sisa.core.training.Engine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Heals the shards of a model, several at a time, each in one thread. Training a new model is healing all its shards from
 * step 1. A kill at any moment loses at most the running steps: healing again goes on to the same bits.
 */
public final class Heal {

    private final HealContext context;

    public Heal(Ports ports, Model model, Engine engine, HealProgress progress) {
        this.context = new HealContext(ports, model, engine, progress);
    }

    /**
     * Brings these shards to rest. Nobody else may be writing blobs of the model, but requests may be accepted meanwhile.
     *
     * @param threads shards at a time, at least 1
     * @return what was done, in the order of the shards
     * @throws HealingFailedException if some shard could not be healed; the others are
     */
    public List<ShardHealing> shards(Collection<Integer> shards, int threads) {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<ShardHealing>> running = new ArrayList<>();
            for (int shard : shards) {
                running.add(workers.submit(() -> new HealShard(context, shard).heal()));
            }
            return results(running);
        }
    }

    private static List<ShardHealing> results(List<Future<ShardHealing>> running) {
        List<ShardHealing> results = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        for (Future<ShardHealing> shard : running) {
            try {
                results.add(shard.get());
            } catch (ExecutionException e) {
                failures.add(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw new HealingFailedException(failures);
        }
        return results;
    }
}
