package dev.sisa.core.serving;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.data.Sample;
import dev.sisa.core.installation.Installation;
import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.NewBlob;
import dev.sisa.core.port.Page;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.simulation.FoldEngine;
import dev.sisa.core.simulation.Scene;
import dev.sisa.core.training.ForwardPass;
import dev.sisa.core.training.NetworkShape;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Watches who answers from a scene: when the rows are read, whose parameters speak, and which parameters requests have tainted
 * by then. The events that a test wants meanwhile happen in between.
 */
final class Witness implements ControlStore {

    private static final String READS_ONLY = "an answering process writes nothing";

    private final Scene scene;
    private final Runnable meanwhile;
    private final Map<String, Taint> tainted = new HashMap<>();
    private final List<String> spoken = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-01T00:00:00Z");
    private int events;
    private int lastReading;
    private int readings;
    private String opened = "";

    /**
     * A witness.
     *
     * @param meanwhile happens after each reading of the rows and each time that a constituent speaks
     */
    Witness(Scene scene, Runnable meanwhile) {
        this.scene = scene;
        this.meanwhile = meanwhile;
    }

    /** That some parameters were tainted, as which event and when. */
    private record Taint(int event, Instant at) {}

    /** The scene's home as a server sees it that only answers. */
    Installation installation() {
        return installation(this::forward);
    }

    /** The same with other forward passes. */
    Installation installation(ForwardPass.Factory serving) {
        Ports ports = scene.home().ports();
        Ports watched = new Ports(
                this,
                new Opening(),
                ports.scratch(),
                () -> now,
                ports.pause(),
                ports.random(),
                ports.jobs(),
                ports.silence(),
                ports.erasureRows(),
                ports.checkpoints());
        return scene.home().installation(watched, serving, new FoldEngine().fingerprint());
    }

    /** Time goes by. */
    void tick(Duration time) {
        now = now.plus(time);
    }

    /** How often the rows were read. */
    int readings() {
        return readings;
    }

    /** A request is accepted, and what it taints is noted. */
    void accept(List<Sample> samples) {
        scene.worker().accept(scene.ids(samples));
        events++;
        for (int shard = 0; shard < scene.model().shards(); shard++) {
            Shard row = scene.shard(shard);
            List<CheckpointEntry> checkpoints = row.manifest().checkpoints();
            checkpoints.subList(row.untaintedSteps(), checkpoints.size()).stream()
                    .filter(CheckpointEntry::trained)
                    .forEach(entry -> tainted.putIfAbsent(entry.parameters().key(), new Taint(events, now)));
        }
    }

    /** Whether an answer that was just given came from parameters tainted before the last reading, or over a second ago. */
    boolean saw(PredictionResult predictionResult) {
        int voters = predictionResult instanceof PredictionResult.Answered(Answer answer) ? answer.voters() : 0;
        return spoken.subList(spoken.size() - voters, spoken.size()).stream()
                .flatMap(parameters -> Optional.ofNullable(tainted.get(parameters)).stream())
                .anyMatch(taint -> taint.event() < lastReading
                        || Duration.between(taint.at(), now).compareTo(Duration.ofSeconds(1)) > 0);
    }

    @Override
    public Map<ItemKey, Item> read(Collection<ItemKey> keys) {
        return scene.home().ports().control().read(keys);
    }

    @Override
    public Page<Item> list(ItemKey prefix, String after, int limit) {
        if (after.isEmpty()) {
            lastReading = ++events;
            readings++;
        }
        Page<Item> rows = scene.home().ports().control().list(prefix, after, limit);
        meanwhile.run();
        return rows;
    }

    @Override
    public List<String> scrub() {
        throw new AssertionError(READS_ONLY);
    }

    @Override
    public List<String> neverCovered() {
        throw new AssertionError(READS_ONLY);
    }

    @Override
    public CommitResult commit(Transaction transaction) {
        throw new AssertionError(READS_ONLY);
    }

    /** A forward pass is made of the blob that was opened last. */
    private ForwardPass forward(NetworkShape shape, Bytes parameters) {
        String blob = opened;
        ForwardPass inner = FoldEngine.forward(shape, parameters);
        return (features, rows) -> {
            spoken.add(blob);
            float[] probabilities = inner.probabilities(features, rows);
            meanwhile.run();
            return probabilities;
        };
    }

    /** Notes which blob is opened. */
    private final class Opening implements BlobStore {

        private final BlobStore inner = scene.home().ports().blobs();

        @Override
        public void put(Collection<NewBlob> blobs) {
            throw new AssertionError(READS_ONLY);
        }

        @Override
        public Optional<InputStream> open(String key) {
            opened = key;
            return inner.open(key);
        }

        @Override
        public void delete(Collection<String> keys) {
            throw new AssertionError(READS_ONLY);
        }

        @Override
        public Page<String> list(String prefix, String after, int limit) {
            return inner.list(prefix, after, limit);
        }

        @Override
        public List<String> neverCovered() {
            return inner.neverCovered();
        }
    }
}
