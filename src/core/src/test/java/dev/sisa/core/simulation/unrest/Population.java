package dev.sisa.core.simulation.unrest;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.data.Sample;
import dev.sisa.core.data.SampleOrigin;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.ModelSpec;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.ModelKeys;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.sample.Point;
import dev.sisa.core.sample.Points;
import dev.sisa.core.simulation.World;
import dev.sisa.core.spec.Activation;
import dev.sisa.core.spec.Aggregation;
import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.spec.EngineName;
import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.NetworkSpec;
import dev.sisa.core.spec.PlacementPolicy;
import dev.sisa.core.spec.TrainingSpec;
import dev.sisa.core.spec.UpdaterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A small model and its people. A sample is known by its number wherever it turns up: in its features, its hash, or its id, and
 * ids and features are such that they are recognised in any text.
 */
final class Population {

    /** In every id and in nothing else. */
    static final String ID_MARK = "~";

    /** How every feature begins that is written as a number. */
    static final String FEATURE_MARK = "31337.0";

    private static final float FIRST_FEATURE = 31_337.002f;
    private static final int STEPS = 512;
    private static final int FEATURES = 4;
    private static final List<Optional<String>> PEOPLE =
            List.of(Optional.empty(), Optional.empty(), Optional.of(ID_MARK + "ann"), Optional.of(ID_MARK + "bob"));

    private final Model model;
    private final List<Sample> samples = new ArrayList<>();
    private final Map<Bytes, Integer> numbers = new HashMap<>();

    /** A model of so many shards and slices and as many samples as asked for. */
    Population(int shards, int slices, int size, Random random) {
        Layout layout = new Layout(shards, slices, new PlacementPolicy.Uniform());
        NetworkSpec network = new NetworkSpec(List.of(new DenseLayer(2, Activation.TANH, 0)));
        TrainingSpec training = new TrainingSpec(
                layout,
                network,
                new UpdaterSpec.Sgd(0.1),
                0,
                2,
                2,
                random.nextLong(),
                Aggregation.MAJORITY,
                EngineName.PORTABLE);
        this.model = new Model("m", new ModelSpec(World.schema(), training), ModelKeys.random(random));
        for (int i = 0; i < size; i++) {
            add(PEOPLE.get(random.nextInt(PEOPLE.size())));
        }
    }

    /** Ids of so many strangers, who were asked to be forgotten long ago; to make a request large. */
    List<String> strangers(int count, ControlStore control) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = ID_MARK + "t" + i;
            ids.add(id);
            Point tombstone = new Point.Tombstone(Instant.EPOCH, true);
            CommitResult _ = control.commit(
                    Transaction.of(Write.create(Points.item(model.hashes().sample(id), 1, tombstone))));
        }
        return ids;
    }

    /** One more sample, of somebody or nobody. */
    Sample add(Optional<String> person) {
        int number = samples.size();
        double[] features = new double[FEATURES];
        features[0] = FIRST_FEATURE + (float) number / STEPS;
        String id = ID_MARK + "s" + number;
        Sample sample = new Sample(new SampleOrigin(id, person, 0, number + 2), number % 2, features);
        samples.add(sample);
        numbers.put(model.hashes().sample(id), number);
        return sample;
    }

    /** A sample as a file has it that names a wrong person, who asks for nothing: it lies elsewhere. */
    static Sample mistaken(Sample sample) {
        SampleOrigin origin = new SampleOrigin(sample.id(), Optional.of(ID_MARK + "eve"), 0, sample.line());
        return new Sample(origin, sample.label(), sample.features());
    }

    Model model() {
        return model;
    }

    List<Sample> samples() {
        return samples;
    }

    Sample sample(int number) {
        return samples.get(number);
    }

    /** The number of a sample by its stored hash; -1 if it is a stranger's. */
    int ofHash(Bytes hash) {
        return numbers.getOrDefault(hash, -1);
    }

    /** The number of a sample by its first feature. */
    static int ofFeature(float first) {
        return Math.round((first - FIRST_FEATURE) * STEPS);
    }

    List<String> ids(Collection<Sample> some) {
        return some.stream().map(Sample::id).toList();
    }

    List<Bytes> hashes(Collection<String> ids) {
        return ids.stream().map(model.hashes()::sample).toList();
    }
}
