package dev.sisa.core.simulation;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.data.Sample;
import dev.sisa.core.data.SampleOrigin;
import dev.sisa.core.layout.PriorOrder;
import dev.sisa.core.layout.SampleUnit;
import dev.sisa.core.layout.UnitHash;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.ModelSpec;
import dev.sisa.core.port.ModelKeys;
import dev.sisa.core.schema.Column;
import dev.sisa.core.schema.CsvFormat;
import dev.sisa.core.schema.Encoding;
import dev.sisa.core.schema.Feature;
import dev.sisa.core.schema.Role;
import dev.sisa.core.schema.Schema;
import dev.sisa.core.schema.WhenMissing;
import dev.sisa.core.spec.Activation;
import dev.sisa.core.spec.Aggregation;
import dev.sisa.core.spec.ClassWeights;
import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.spec.EngineName;
import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.NetworkSpec;
import dev.sisa.core.spec.PlacementPolicy;
import dev.sisa.core.spec.PriorClass;
import dev.sisa.core.spec.TrainingSpec;
import dev.sisa.core.spec.UpdaterSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * A random model and the people it may be trained on: 3 to 5 shards, 4 to 7 slices, any placement, any updater, any weights of the
 * classes, dropout, short batches; some samples with a subject, the odd one with a prior.
 */
public record World(Model model, List<Sample> population) {

    static final int FEATURES = 4;
    private static final double[] PRIORS = {0, 0.005, 0.05, 0.5};

    public World {
        population = List.copyOf(population);
    }

    /** The world of a seed. */
    public static World random(long seed) {
        return random(seed, FEATURES, UnaryOperator.identity());
    }

    /** The world of a seed, with so many features and what is made of its network. */
    public static World random(long seed, int features, UnaryOperator<NetworkSpec> network) {
        Random random = new Random(seed);
        ModelSpec spec =
                new ModelSpec(schema(features), training(random, network).with(weights(seed)));
        Model model = new Model("m", spec, ModelKeys.random(random));
        int size = 60 + random.nextInt(40);
        List<Sample> population = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            population.add(sample(i, features, random));
        }
        return new World(model, population);
    }

    /** Id, person, a label of two values, risk, and four numbers. */
    public static Schema schema() {
        return schema(FEATURES);
    }

    private static Schema schema(int features) {
        List<Column> columns = new ArrayList<>(ends());
        for (int i = 0; i < features; i++) {
            columns.add(new Column("x" + i, new Feature(new Encoding.Numeric(0, 1), new WhenMissing.Refused())));
        }
        return new Schema(new CsvFormat(",", List.of()), List.of(), columns);
    }

    static List<Column> ends() {
        return List.of(
                new Column("id", new Role.Id()),
                new Column("person", new Role.Subject()),
                new Column("label", new Role.Label(List.of("no", "yes"))),
                new Column("risk", new Role.Prior()));
    }

    private static TrainingSpec training(Random random, UnaryOperator<NetworkSpec> change) {
        Layout layout = layout(random);
        Activation[] activations = Activation.values();
        NetworkSpec network = change.apply(
                new NetworkSpec(List.of(new DenseLayer(5, activations[random.nextInt(activations.length)], 0.25))));
        UpdaterSpec updater =
                switch (random.nextInt(3)) {
                    case 0 -> new UpdaterSpec.Sgd(0.1);
                    case 1 -> new UpdaterSpec.Momentum(0.05, 0.9);
                    default -> new UpdaterSpec.Adam(0.01, 0.9, 0.999, 1e-8);
                };
        double l2 = random.nextBoolean() ? 0 : 0.001;
        int passes = 1 + random.nextInt(4);
        int batch = 1 + random.nextInt(7);
        return new TrainingSpec(
                layout,
                network,
                updater,
                l2,
                passes,
                batch,
                random.nextLong(),
                Aggregation.MEAN,
                EngineName.usual(network));
    }

    /** Drawn apart, so that nothing else of a seed's world depends on it. */
    private static ClassWeights weights(long seed) {
        Random random = new Random(~seed);
        return switch (random.nextInt(3)) {
            case 0 -> new ClassWeights.Equal();
            case 1 -> new ClassWeights.Stated(Map.of("yes", 0.5 + random.nextInt(8)));
            default -> new ClassWeights.Balanced();
        };
    }

    private static Layout layout(Random random) {
        int shards = 3 + random.nextInt(3);
        int slices = 4 + random.nextInt(4);
        return switch (random.nextInt(3)) {
            case 0 -> new Layout(shards, slices, new PlacementPolicy.Uniform());
            case 1 ->
                new Layout(
                        shards,
                        slices,
                        new PlacementPolicy.PriorOrdered(List.of(
                                new PriorClass(0, slices - 2, 8),
                                new PriorClass(0.01, 1, 1),
                                new PriorClass(0.1, 1, 1))));
            default -> {
                PriorOrder first = new PriorOrder();
                Bytes key = Bytes.ofText("places");
                for (int i = 0; i < 60; i++) {
                    first.add(UnitHash.of(key, new SampleUnit.Single("first" + i)), PRIORS[i % PRIORS.length]);
                }
                yield first.layout(shards, slices);
            }
        };
    }

    private static Sample sample(int number, int count, Random random) {
        SampleOrigin origin = origin(number, random);
        double[] features = new double[count];
        for (int i = 0; i < count; i++) {
            features[i] = (float) random.nextGaussian();
        }
        return new Sample(origin, features[0] + features[1] > 0 ? 1 : 0, features);
    }

    static SampleOrigin origin(int number, Random random) {
        Optional<String> subject = random.nextInt(3) == 0 ? Optional.of("p" + random.nextInt(12)) : Optional.empty();
        return new SampleOrigin("s" + number, subject, PRIORS[random.nextInt(PRIORS.length)], number + 2);
    }

    /** Ids of samples, in their order. */
    public List<String> ids(Collection<Sample> samples) {
        return samples.stream().map(Sample::id).toList();
    }

    /** Hashes of samples by their ids. */
    public List<Bytes> hashes(List<Sample> samples) {
        return samples.stream()
                .map(sample -> model.hashes().sample(sample.id()))
                .toList();
    }
}
