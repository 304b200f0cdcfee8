package dev.sisa.core.serving;

import dev.sisa.core.installation.Installation;
import dev.sisa.core.layout.Location;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.port.Ports;
import dev.sisa.core.shard.CheckpointBlobs;
import dev.sisa.core.shard.NamedBlob;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.spec.Aggregation;
import dev.sisa.core.training.ForwardPass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Simulates the answers of a model between the acceptance of some requests and their healing: each constituent answers from
 * its serving step under them, and the answer rules apply. A step is evaluated once, however many requests are tried.
 *
 * <p>Shards are read once, when this is made. Not thread-safe.
 */
public final class InterimServing {

    private final CheckpointBlobs blobs;
    private final Model model;
    private final ForwardPass.Factory forwards;
    private final String fingerprint;
    private final double[] features;
    private final List<Shard> shards;
    private final Map<NamedBlob, ConstituentPass> evaluated = new HashMap<>();

    /**
     * Prepares the simulation for some samples.
     *
     * @param features {@code [samples][inputs]} row-major, finite
     */
    public InterimServing(Installation installation, Model model, double[] features) {
        Ports ports = installation.ports();
        this.blobs = new CheckpointBlobs(ports.blobs(), ports.random());
        this.model = model;
        this.forwards = installation.serving();
        this.fingerprint = installation.fingerprint(model.engine());
        this.features = features.clone();
        this.shards = model.shardsIn(ports).all(model.shards());
    }

    /**
     * The constituents under some requests.
     *
     * @param rolledBack how many of them answer from an earlier step than without the requests
     * @param out how many do not answer that would without the requests
     */
    public record Snapshot(ServingEnsemble ensemble, int rolledBack, int out) {}

    /** Samples of each slice, {@code [shards][slices]}. */
    public List<List<Long>> samples() {
        return shards.stream()
                .map(shard -> shard.manifest().slices().stream()
                        .map(slice -> slice.samples())
                        .toList())
                .toList();
    }

    /**
     * The constituents while the samples at some places are requested to be erased.
     *
     * @throws DamagedBlobException if the parameters of a serving step cannot be read
     */
    public Snapshot under(Collection<Location> asked) {
        Map<Integer, Integer> earliest = new TreeMap<>();
        asked.forEach(place -> earliest.merge(place.shard(), place.slice(), Math::min));
        List<Constituent> constituents = new ArrayList<>();
        int rolledBack = 0;
        int out = 0;
        for (Shard shard : shards) {
            Shard then = Optional.ofNullable(earliest.get(shard.number()))
                    .map(slice -> shard.with(shard.row().withPending(slice)))
                    .orElse(shard);
            Constituent constituent = constituent(then);
            constituents.add(constituent);
            boolean changed = then.servingStep() < shard.servingStep();
            rolledBack += changed && constituent.checkpoint().isPresent() ? 1 : 0;
            out += changed && constituent.checkpoint().isEmpty() ? 1 : 0;
        }
        return new Snapshot(new ServingEnsemble(constituents, model), rolledBack, out);
    }

    /** The result for each sample. */
    public List<PredictionResult> results(Snapshot snapshot, Aggregation aggregation, AnswerRules rules) {
        return snapshot.ensemble()
                .results(
                        aggregation,
                        rules,
                        features,
                        features.length / model.shape().inputs());
    }

    private Constituent constituent(Shard shard) {
        ServableShard servableShard = ServableShard.of(shard, model, fingerprint);
        Optional<Constituent.LoadedCheckpoint> checkpoint = servableShard.steps().stream()
                .findFirst()
                .map(step -> {
                    NamedBlob parameters = servableShard.entry(step).parameters();
                    return new Constituent.LoadedCheckpoint(step, parameters, forward(parameters));
                });
        return new Constituent(servableShard, servableShard.complete(), checkpoint);
    }

    private ConstituentPass forward(NamedBlob parameters) {
        return evaluated.computeIfAbsent(
                parameters,
                blob -> new CachedForwardPass(ScaledForwardPass.of(model, forwards, blobs.parameters(blob)), features));
    }
}
