package dev.sisa.core.serving;

import dev.sisa.core.data.Sample;
import dev.sisa.core.simulation.FoldEngine;
import dev.sisa.core.simulation.MemoryHome;
import dev.sisa.core.simulation.Worker;
import dev.sisa.core.simulation.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A model whose shards are rolled back or out of the vote, by requests, a late sample and damage, and that is healed then. */
final class DegradedLife {

    /** Rows that are asked about. */
    static final int ROWS = 40;

    /** The predictions for a row while the model is degraded, and after healing. */
    record Fate(PredictionSet before, PredictionSet after) {}

    private final World world;
    private final MemoryHome home;
    private final Worker worker;
    private final Random random;
    private final double[] features;

    DegradedLife(long seed, World world) {
        this.world = world;
        this.home = new MemoryHome(seed);
        this.random = new Random(~seed);
        Worker.Algorithm algorithm = seed % 2 == 0 ? Worker.Algorithm.fold() : sure();
        this.worker = new Worker(home, home.ports(), world.model(), algorithm);
        this.features = random.ints(ROWS, 0, world.population().size())
                .mapToObj(index -> world.population().get(index).features())
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    /** Of all rows, unless nothing was to be healed, or too little is left to compare. */
    List<Fate> fates() {
        List<RowPredictions> before = degraded();
        worker.heal();
        List<RowPredictions> after = worker.ensemble().predictions(features, ROWS);
        return IntStream.range(0, ROWS)
                .mapToObj(row ->
                        new Fate(before.get(row).predictionSet(), after.get(row).predictionSet()))
                .filter(fate -> fate.before().incomplete() > 0
                        && !fate.before().complete().isEmpty())
                .toList();
    }

    private List<RowPredictions> degraded() {
        List<Sample> samples = new ArrayList<>(world.population());
        List<Sample> late = List.of(samples.removeLast());
        worker.ingest(samples);
        worker.heal();
        if (random.nextInt(4) == 0) {
            worker.ingest(late);
        }
        if (random.nextInt(4) == 0) {
            damage(random.nextInt(world.model().shards()));
        }
        for (int requests = 1 + random.nextInt(2); requests > 0; requests--) {
            worker.accept(world.ids(List.of(samples.get(random.nextInt(samples.size())))));
        }
        return worker.ensemble().predictions(features, ROWS);
    }

    private void damage(int shard) {
        home.blobs().keySet().stream()
                .filter(key -> key.startsWith(world.model().blobs(shard).checkpoints()))
                .filter(key -> key.endsWith("/" + world.model().slices() + ".params"))
                .forEach(blob -> home.ports().blobs().delete(List.of(blob)));
    }

    private static Worker.Algorithm sure() {
        return new Worker.Algorithm(new FoldEngine(), (shape, parameters) -> (features, rows) -> {
            float[] probabilities = FoldEngine.forward(shape, parameters).probabilities(features, rows);
            for (int i = 0; i < probabilities.length; i++) {
                probabilities[i] = Math.round(probabilities[i]);
            }
            return probabilities;
        });
    }
}
