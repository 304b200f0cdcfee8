package dev.sisa.core.simulation.unrest;

import dev.sisa.core.bytes.Bytes;
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
import dev.sisa.core.serving.Answer;
import dev.sisa.core.serving.AnswerRules;
import dev.sisa.core.serving.Predict;
import dev.sisa.core.serving.PredictionResult;
import dev.sisa.core.serving.ServingEnsemble;
import dev.sisa.core.simulation.FoldEngine;
import dev.sisa.core.spec.Aggregation;
import dev.sisa.core.training.ForwardPass;
import dev.sisa.core.training.NetworkShape;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A server that answers call after call. I10: no answer comes from parameters that were tainted before the last reading of the
 * rows, nor from any that were tainted over a second ago.
 */
final class Reader {

    private static final AnswerRules ANYHOW = new AnswerRules(0, false);
    private static final double[] ROW = {0.5f, 0, 0, 0};

    private final Stage stage;
    private final Actor actor;
    private final Supplier<List<PredictionResult>> answers;
    private final List<String> spoken = new ArrayList<>();
    private String opened = "";
    private Forgotten.Moment reading;

    Reader(Stage stage, Duration skew) {
        this.stage = stage;
        this.actor = stage.actor("reader", skew);
        this.reading = stage.oracle().forgotten().now();
        Ports own = actor.ports();
        Ports ports = new Ports(
                new Rows(own.control()),
                new Opening(own.blobs()),
                own.scratch(),
                own.clock(),
                own.pause(),
                own.random(),
                own.jobs(),
                own.silence(),
                own.erasureRows(),
                own.checkpoints());
        this.answers = answers(stage.installation(ports, this::forward));
    }

    private Supplier<List<PredictionResult>> answers(Installation installation) {
        if (stage.plant().keepsRows()) {
            List<ServingEnsemble> kept = new ArrayList<>();
            return () -> {
                if (kept.isEmpty()) {
                    kept.add(ServingEnsemble.load(
                            installation, stage.population().model()));
                }
                return kept.getFirst().results(Aggregation.MAJORITY, ANYHOW, ROW, 1);
            };
        }
        Predict predict = new Predict(installation, stage.population().model());
        return () -> predict.results(Aggregation.MAJORITY, ANYHOW, ROW, 1);
    }

    /** Whether it is in the middle of a call. */
    boolean answering() {
        return stage.acting().contains(actor);
    }

    /** Answers once; whether it can answer again. */
    boolean answer() {
        boolean answered =
                stage.act(actor, Act.ANSWERED, () -> check(answers.get().getFirst()));
        return answered || !actor.dead();
    }

    private void check(PredictionResult predictionResult) {
        int voters = predictionResult instanceof PredictionResult.Answered(Answer answer) ? answer.voters() : 0;
        Forgotten.Moment now = stage.oracle().forgotten().now();
        for (String parameters : spoken.subList(spoken.size() - voters, spoken.size())) {
            stage.oracle()
                    .rows()
                    .tainted(parameters)
                    .filter(tainted -> tainted.event() < reading.event() || old(tainted, now))
                    .ifPresent(_ -> {
                        throw new Violation("I10", "an answer comes from " + parameters + ", which is tainted");
                    });
        }
    }

    private static boolean old(Forgotten.Moment tainted, Forgotten.Moment now) {
        return Duration.between(tainted.at(), now.at()).compareTo(Duration.ofSeconds(1)) > 0;
    }

    /** A forward pass is made of the blob that was opened last. */
    private ForwardPass forward(NetworkShape shape, Bytes parameters) {
        String blob = opened;
        ForwardPass inner = FoldEngine.forward(shape, parameters);
        return (features, rows) -> {
            actor.calls(Nature.Call.READ);
            spoken.add(blob);
            return inner.probabilities(features, rows);
        };
    }

    private static Violation wrote() {
        return new Violation("I10", "an answering process writes nothing");
    }

    private final class Rows implements ControlStore {

        private final ControlStore inner;

        Rows(ControlStore inner) {
            this.inner = inner;
        }

        @Override
        public Map<ItemKey, Item> read(Collection<ItemKey> keys) {
            return inner.read(keys);
        }

        @Override
        public Page<Item> list(ItemKey prefix, String after, int limit) {
            Page<Item> rows = inner.list(prefix, after, limit);
            if (after.isEmpty()) {
                reading = stage.oracle().forgotten().now();
            }
            return rows;
        }

        @Override
        public CommitResult commit(Transaction transaction) {
            throw wrote();
        }

        @Override
        public List<String> scrub() {
            throw wrote();
        }

        @Override
        public List<String> neverCovered() {
            throw wrote();
        }
    }

    private final class Opening implements BlobStore {

        private final BlobStore inner;

        Opening(BlobStore inner) {
            this.inner = inner;
        }

        @Override
        public void put(Collection<NewBlob> blobs) {
            throw wrote();
        }

        @Override
        public Optional<InputStream> open(String key) {
            Optional<InputStream> stream = inner.open(key);
            opened = key;
            return stream;
        }

        @Override
        public void delete(Collection<String> keys) {
            throw wrote();
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
