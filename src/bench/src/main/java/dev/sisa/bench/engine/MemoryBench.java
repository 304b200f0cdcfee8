package dev.sisa.bench.engine;

import dev.sisa.cli.failure.CommandException;
import dev.sisa.core.spec.UpdaterSpec;
import dev.sisa.core.training.Batch;
import dev.sisa.core.training.Checkpoint;
import dev.sisa.core.training.ConstituentSpec;
import dev.sisa.core.training.CounterRandom;
import dev.sisa.core.training.Engine;
import dev.sisa.core.training.NamedEngine;
import dev.sisa.core.training.NetworkShape;
import dev.sisa.core.training.Trainer;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Measures the memory of a worker that trains one shard, beside the shard's samples: parameters, updater state of Adam (the
 * largest), activations, gradients, a batch and a checkpoint that is about to be written.
 *
 * <p>One worker trains first and stays, so that the engine's own memory is allocated; then others join, one a thread,
 * and all of them stay.
 */
final class MemoryBench {

    private static final int BATCHES = 100;
    private static final UpdaterSpec ADAM =
            new UpdaterSpec.Adam(0.001, UpdaterSpec.BETA1, UpdaterSpec.BETA2, UpdaterSpec.EPSILON);

    private final NetworkShape shape;
    private final int batch;
    private final int workers;

    MemoryBench(NetworkShape shape, int batch, int workers) {
        this.shape = shape;
        this.batch = batch;
        this.workers = workers;
    }

    /**
     * Bytes of an engine.
     *
     * @param heap that one more worker holds
     * @param outside the heap; empty where that cannot be told
     */
    record Row(NamedEngine engine, double heap, Optional<Outside> outside) {}

    /**
     * Bytes outside the heap.
     *
     * @param first of the whole process with one worker
     * @param worker of one more, at most
     */
    record Outside(long first, double worker) {}

    Row row(NamedEngine named) {
        Engine engine = named.engine();
        List<Worker> held = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(1 + workers)) {
            held.addAll(all(threads, engine, 1));
            boolean told = ProcessMemory.heapIsTouched();
            ProcessMemory before = ProcessMemory.now();
            if (told) {
                ProcessMemory.watch();
            }
            held.addAll(all(threads, engine, workers));
            long most = ProcessMemory.mostOutside();
            ProcessMemory after = ProcessMemory.now();
            double each = (most - before.outside()) / (double) workers;
            return new Row(
                    named,
                    (after.heap() - before.heap()) / (double) workers,
                    told ? Optional.of(new Outside(before.outside(), each)) : Optional.empty());
        } finally {
            Reference.reachabilityFence(held);
        }
    }

    /** The memory held by a worker. */
    private record Worker(Trainer trainer, Batch batch, Checkpoint checkpoint) {}

    private List<Worker> all(ExecutorService threads, Engine engine, int count) {
        List<Future<Worker>> running = IntStream.range(0, count)
                .mapToObj(shard -> threads.submit(() -> train(engine, shard)))
                .toList();
        List<Worker> done = new ArrayList<>();
        for (Future<Worker> worker : running) {
            try {
                done.add(worker.get());
            } catch (ExecutionException e) {
                throw new CommandException("a worker failed: " + e.getCause(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CommandException("interrupted while measuring");
            }
        }
        return done;
    }

    private Worker train(Engine engine, int shard) {
        Trainer trainer = engine.initial(new ConstituentSpec(shape, ADAM, 0, 0, shard));
        Batch samples = new Batch(batch, shape.inputs());
        float[] features = new float[shape.inputs()];
        for (int round = 0; round < BATCHES; round++) {
            samples.clear();
            for (int i = 0; i < batch; i++) {
                fill(features, round, i);
                samples.add(features, 0, i % shape.classes());
            }
            trainer.fit(samples, round);
        }
        return new Worker(trainer, samples, trainer.checkpoint());
    }

    private static void fill(float[] features, int round, int sample) {
        for (int i = 0; i < features.length; i++) {
            features[i] = CounterRandom.unit(CounterRandom.key(round, sample), i);
        }
    }
}
