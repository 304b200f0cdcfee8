package dev.sisa.nn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.data.SampleOrigin;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.ModelSpec;
import dev.sisa.core.port.ModelKeys;
import dev.sisa.core.simulation.MemoryHome;
import dev.sisa.core.simulation.Worker;
import dev.sisa.core.simulation.World;
import dev.sisa.core.spec.Activation;
import dev.sisa.core.spec.Aggregation;
import dev.sisa.core.spec.ClassWeights;
import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.spec.EngineName;
import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.NetworkSpec;
import dev.sisa.core.spec.PlacementPolicy;
import dev.sisa.core.spec.TrainingSpec;
import dev.sisa.core.spec.UpdaterSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A made table in which every twelfth sample is of a class that overlaps the other one: without weights it is hardly answered. */
final class RareClassTest {

    private static final int ROWS = 1_200;
    private static final int FEATURES = 4;

    @Test
    void balanced_weights_raise_the_recall_of_a_rare_class() {
        double without = recall(new ClassWeights.Equal());

        assertThat(without).isBetween(0.0, 0.4);
        assertThat(recall(new ClassWeights.Balanced())).isGreaterThan(0.7);
    }

    @Test
    void a_stated_weight_does_so_too() {
        assertThat(recall(new ClassWeights.Stated(Map.of("yes", 11.0)))).isGreaterThan(0.7);
    }

    /** Of fresh samples of the rare class, the share that is answered with it. */
    private static double recall(ClassWeights weights) {
        MemoryHome home = new MemoryHome(1);
        Worker.Algorithm algorithm = new Worker.Algorithm(new PortableEngine(), PortableForwardPass::of);
        Worker worker = new Worker(home, home.ports(), model(weights), algorithm);
        worker.ingest(samples(new Random(4)));
        worker.heal();
        List<Sample> rare = samples(new Random(5)).stream()
                .filter(sample -> sample.label() == 1)
                .toList();
        long found = rare.stream()
                .map(sample ->
                        worker.ensemble().probabilities(sample.features(), 1).getFirst())
                .filter(mean -> mean[1] > mean[0])
                .count();
        return found / (double) rare.size();
    }

    private static List<Sample> samples(Random random) {
        return IntStream.range(0, ROWS).mapToObj(i -> sample(i, random)).toList();
    }

    private static Sample sample(int number, Random random) {
        int label = number % 12 == 0 ? 1 : 0;
        double[] features = new double[FEATURES];
        for (int i = 0; i < FEATURES; i++) {
            features[i] = (float) (random.nextGaussian() + (i < 2 ? 1.2 * label : 0));
        }
        return new Sample(new SampleOrigin("s" + number, Optional.empty(), 0, number + 2), label, features);
    }

    private static Model model(ClassWeights weights) {
        TrainingSpec training = new TrainingSpec(
                        new Layout(2, 3, new PlacementPolicy.Uniform()),
                        new NetworkSpec(List.of(new DenseLayer(6, Activation.TANH, 0))),
                        new UpdaterSpec.Sgd(0.1),
                        0,
                        10,
                        16,
                        3,
                        Aggregation.MEAN,
                        EngineName.PORTABLE)
                .with(weights);
        return new Model("m", new ModelSpec(World.schema(), training), ModelKeys.random(new Random(6)));
    }
}
