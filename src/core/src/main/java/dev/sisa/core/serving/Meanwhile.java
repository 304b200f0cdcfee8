package dev.sisa.core.serving;

import dev.sisa.core.checkpoint.BlobKind;
import dev.sisa.core.checkpoint.CheckpointBlobs;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.Ports;
import dev.sisa.core.placement.Location;
import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.store.DamagedBlobException;
import dev.sisa.core.training.ForwardPass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What a model would say of some samples from the moment that requests are accepted until they are healed, were they made:
 * each constituent answers from its serving step under them. A step is evaluated once, however many requests are tried.
 *
 * <p>Rows are read once, when this is made. Not thread-safe.
 */
public final class Meanwhile {

    private final CheckpointBlobs blobs;
    private final Model model;
    private final ForwardPass.Factory factory;
    private final float[] features;
    private final List<ShardRow> rows;
    private final Map<String, float[]> evaluated = new HashMap<>();

    /**
     * For some samples.
     *
     * @param features {@code [samples][inputs]} row-major, finite
     */
    public Meanwhile(Ports ports, Model model, ForwardPass.Factory factory, float[] features) {
        ShardRows shards = new ShardRows(ports.control());
        this.blobs = new CheckpointBlobs(ports.blobs(), ports.random());
        this.model = model;
        this.factory = factory;
        this.features = features.clone();
        this.rows = IntStream.range(0, model.shards())
                .mapToObj(shard -> shards.read(model.name(), shard))
                .toList();
    }

    /**
     * What the constituents say.
     *
     * @param probabilities of each that votes, {@code [samples][classes]} row-major, in shard order; to be read only
     * @param rolledBack how many of them answer from an earlier step than without the requests
     * @param out how many that would answer without the requests do not
     */
    public record Votes(List<float[]> probabilities, int rolledBack, int out) {

        public Votes {
            probabilities = List.copyOf(probabilities);
        }
    }

    /** Samples of each slice, {@code [shards][slices]}. */
    public List<List<Long>> samples() {
        return rows.stream()
                .map(row -> row.manifest().slices().stream()
                        .map(slice -> slice.samples())
                        .toList())
                .toList();
    }

    /**
     * Votes while the samples at some places are asked for.
     *
     * @throws DamagedBlobException if the parameters of a serving step cannot be read
     */
    public Votes votes(Collection<Location> asked) {
        Map<Integer, Integer> earliest = new TreeMap<>();
        asked.forEach(place -> earliest.merge(place.shard(), place.slice(), Math::min));
        List<float[]> probabilities = new ArrayList<>();
        int rolledBack = 0;
        int out = 0;
        for (ShardRow row : rows) {
            int slice = earliest.getOrDefault(row.shard(), model.slices() + 1);
            int step = row.withPending("asked", slice).servingStep();
            if (step > 0) {
                probabilities.add(probabilities(row.manifest().checkpoints().get(step - 1)));
                rolledBack += step < row.servingStep() ? 1 : 0;
            } else {
                out += row.servingStep() > 0 ? 1 : 0;
            }
        }
        return new Votes(probabilities, rolledBack, out);
    }

    private float[] probabilities(CheckpointEntry checkpoint) {
        return evaluated.computeIfAbsent(
                checkpoint.parameters(), key -> factory.of(model.shape(), blobs.read(key, BlobKind.PARAMETERS))
                        .probabilities(features, features.length / model.shape().inputs()));
    }
}
