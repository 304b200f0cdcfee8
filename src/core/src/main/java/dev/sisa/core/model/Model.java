package dev.sisa.core.model;

import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.layout.Placement;
import dev.sisa.core.layout.SliceSchedule;
import dev.sisa.core.port.ModelKeys;
import dev.sisa.core.port.Ports;
import dev.sisa.core.sample.SampleHashes;
import dev.sisa.core.schema.LearnedInput;
import dev.sisa.core.shard.BlobKeys;
import dev.sisa.core.shard.CheckpointChain;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.Shards;
import dev.sisa.core.shard.SliceObjects;
import dev.sisa.core.spec.EngineName;
import dev.sisa.core.training.ConstituentSpec;
import dev.sisa.core.training.NetworkShape;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A model, with the values that follow from its spec and keys.
 *
 * @param name letters, digits, points, underscores and hyphens, 1 to 64, the first a letter or a digit
 */
public record Model(String name, ModelSpec spec, ModelKeys keys) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public Model {
        requireName(name);
    }

    /**
     * A name that a model may have.
     *
     * @throws InvalidValueException if it may not
     */
    public static String requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidValueException("a model's name has 1 to 64 letters, digits, '.', '_' and '-', and starts"
                    + " with a letter or a digit, unlike \"" + name + "\"");
        }
        return name;
    }

    public int shards() {
        return spec.shards();
    }

    public int slices() {
        return spec.training().layout().slices();
    }

    /** The engine that its spec names. */
    public EngineName engine() {
        return spec.training().engine();
    }

    /** Whether its samples belong to subjects. */
    public boolean hasSubjects() {
        return spec.schema().hasSubject();
    }

    public SampleHashes hashes() {
        return new SampleHashes(keys.identity(), name);
    }

    public Placement placement() {
        return new Placement(keys.placement(), spec.training().layout());
    }

    public SliceSchedule schedule() {
        return new SliceSchedule(spec.training().layout(), spec.training().passes());
    }

    /** Sample visits of training a shard's steps after the given one; all of them after step 0. */
    public long visits(Manifest manifest, int after) {
        SliceSchedule schedule = schedule();
        return IntStream.rangeClosed(after + 1, slices())
                .mapToLong(step -> schedule.visits(manifest.samples(step)))
                .sum();
    }

    /** The keys of a shard's checkpoints under an engine. */
    public CheckpointChain chain(int shard, String fingerprint) {
        return new CheckpointChain(
                keys.identity(), new CheckpointChain.Origin(ModelSpecJson.digest(spec), fingerprint, shard));
    }

    /** The inputs whose scale each constituent learns. */
    public List<LearnedInput> learnedInputs() {
        return spec.schema().learnedInputs();
    }

    public NetworkShape shape() {
        return spec.shape();
    }

    /** The slice objects of this model. */
    public SliceObjects slices(Ports ports) {
        SliceObjects.Form form = new SliceObjects.Form(keys.identity(), spec.rows());
        return new SliceObjects(ports.blobs(), ports.scratch(), ports.random(), form);
    }

    /** The shards of this model, with their manifests. */
    public Shards shardsIn(Ports ports) {
        return new Shards(ports, name, Manifest.empty(slices(), slices(ports).empty()));
    }

    /** The keys of a shard's blobs. */
    public BlobKeys blobs(int shard) {
        return new BlobKeys(name, shard);
    }

    /** The spec by which an engine trains a shard. */
    public ConstituentSpec constituent(int shard) {
        return new ConstituentSpec(
                shape(),
                spec.training().updater(),
                spec.training().l2(),
                spec.training().seed(),
                shard);
    }
}
