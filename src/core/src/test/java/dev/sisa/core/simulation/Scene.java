package dev.sisa.core.simulation;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.data.Sample;
import dev.sisa.core.data.SampleOrigin;
import dev.sisa.core.erasure.PendingNames;
import dev.sisa.core.layout.Location;
import dev.sisa.core.layout.SampleUnit;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.ModelSpec;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.ModelKeys;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.schema.Schema;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.shard.StoredManifest;
import dev.sisa.core.spec.Activation;
import dev.sisa.core.spec.Aggregation;
import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.spec.EngineName;
import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.NetworkSpec;
import dev.sisa.core.spec.PlacementPolicy;
import dev.sisa.core.spec.TrainingSpec;
import dev.sisa.core.spec.UpdaterSpec;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A model under uniform placement whose samples a test puts where it wants them, and a home for it. */
public final class Scene {

    private final Model model;
    private final MemoryHome home = new MemoryHome(1);
    private final Worker.Algorithm algorithm;
    private int drawn;

    public Scene(int shards, int slices) {
        this(shards, slices, Worker.Algorithm.fold());
    }

    public Scene(int shards, int slices, Worker.Algorithm algorithm) {
        this(spec(shards, slices, World.schema()), algorithm);
    }

    /** A scene whose numbers have learned scales. */
    public static Scene learned(int shards, int slices) {
        return learned(shards, slices, Worker.Algorithm.fold());
    }

    public static Scene learned(int shards, int slices, Worker.Algorithm algorithm) {
        return new Scene(spec(shards, slices, LearnedWorld.schema()), algorithm);
    }

    /** A scene whose classes are balanced. */
    static Scene balanced(int shards, int slices, Worker.Algorithm algorithm) {
        return new Scene(BalancedWorld.balanced(spec(shards, slices, World.schema())), algorithm);
    }

    private Scene(ModelSpec spec, Worker.Algorithm algorithm) {
        this.model = new Model("m", spec, ModelKeys.random(new Random(5)));
        this.algorithm = algorithm;
    }

    private static ModelSpec spec(int shards, int slices, Schema schema) {
        Layout layout = new Layout(shards, slices, new PlacementPolicy.Uniform());
        NetworkSpec network = new NetworkSpec(List.of(new DenseLayer(4, Activation.TANH, 0)));
        TrainingSpec training = new TrainingSpec(
                layout, network, new UpdaterSpec.Sgd(0.1), 0, 2, 3, 7, Aggregation.MAJORITY, EngineName.PORTABLE);
        return new ModelSpec(schema, training);
    }

    /** A new sample that falls into a slice, with these features. */
    public Sample sample(int shard, int slice, double... features) {
        Sample place = sample(shard, slice, drawn % 2);
        return new Sample(new SampleOrigin(place.id(), Optional.empty(), 0, 2), place.label(), features);
    }

    /** A new sample that falls into a slice, with a label. */
    public Sample sample(int shard, int slice, int label) {
        String id = "s" + drawn++;
        Location location = model.placement().locate(new SampleUnit.Single(id), 0);
        while (location.shard() != shard || location.slice() != slice) {
            id = "s" + drawn++;
            location = model.placement().locate(new SampleUnit.Single(id), 0);
        }
        return sample(id, Optional.empty(), label);
    }

    public Sample sample(int shard, int slice) {
        return sample(shard, slice, drawn % 2);
    }

    /** A new sample of a person, who has a place of their own. */
    public Sample sampleOf(String subject) {
        return sample("s" + drawn++, Optional.of(subject), drawn % 2);
    }

    /** New samples, wherever they fall. */
    public List<Sample> samples(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> sample("s" + drawn++, Optional.empty(), drawn % 2))
                .toList();
    }

    /** A sample with an id and features that follow from it. */
    public static Sample sample(String id, Optional<String> subject, int label) {
        double[] features = new double[World.FEATURES];
        Arrays.fill(features, id.hashCode() % 1_000);
        return new Sample(new SampleOrigin(id, subject, 0, 2), label, features);
    }

    public Model model() {
        return model;
    }

    public MemoryHome home() {
        return home;
    }

    public Worker worker() {
        return worker(home.ports());
    }

    public Worker worker(Ports ports) {
        return new Worker(home, ports, model, algorithm);
    }

    public ShardRow row(int shard) {
        return new ShardRows(home.ports().control()).read(model.name(), shard);
    }

    /** A shard with its manifest. */
    public Shard shard(int number) {
        return model.shardsIn(home.ports()).read(number);
    }

    /** Names of the parts that are pending in a shard, in the order in which they were accepted. */
    public List<String> pendingParts(int shard) {
        return PendingNames.of(home.ports(), model.name(), shard);
    }

    /** Changes the manifest of a shard behind the back of the model. */
    public void tamper(int shard, UnaryOperator<Manifest> change) {
        Shard before = shard(shard);
        StoredManifest changed = Planting.manifest(home.ports(), before, change.apply(before.manifest()));
        Write tampered = Write.replace(ShardRows.item(before.row().with(changed)));
        if (!(home.ports().control().commit(Transaction.of(tampered)) instanceof CommitResult.Committed)) {
            throw new AssertionError("the manifest of shard " + shard + " could not be changed");
        }
    }

    /** Ids of samples, in their order. */
    public List<String> ids(Collection<Sample> samples) {
        return samples.stream().map(Sample::id).toList();
    }

    /** Their hashes, in their order. */
    public List<Bytes> hashes(Collection<Sample> samples) {
        return samples.stream()
                .map(sample -> model.hashes().sample(sample.id()))
                .toList();
    }

    /** How this home, healed, differs from one that only ever saw these samples. */
    public List<String> differencesFrom(List<Sample> survivors) {
        Twins twins = new Twins(model, algorithm);
        return twins.differences(home, twins.fresh(2, survivors));
    }

    /** The leftovers of these samples, and of all blobs that no manifest names. */
    public List<String> leftovers(Collection<Sample> forgotten) {
        return Leftovers.of(home, model, hashes(forgotten));
    }
}
