package dev.sisa.core.serving;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.installation.Installation;
import dev.sisa.core.model.Model;
import dev.sisa.core.spec.Aggregation;
import dev.sisa.core.training.NetworkShape;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The constituents of a model as of one moment, ready to answer.
 *
 * <p>It keeps answering from that moment: a request to forget that is accepted later does not reach it. Long-running servers
 * use {@link Predict}. Immutable and safe to share between threads.
 */
public final class ServingEnsemble {

    /** Bytes of a model version: enough that two versions never collide. */
    private static final int VERSION = 8;

    private final List<Constituent> constituents;
    private final List<Constituent> voters;
    private final int incomplete;
    private final int shards;
    private final NetworkShape shape;
    private final BitSet learned = new BitSet();

    /**
     * Combines constituents of one model.
     *
     * @param constituents of all shards, in shard order
     */
    ServingEnsemble(List<Constituent> constituents, Model model) {
        this.constituents = List.copyOf(constituents);
        this.voters = constituents.stream()
                .filter(constituent -> constituent.checkpoint().isPresent())
                .toList();
        this.incomplete = count(constituents, constituent -> !constituent.complete());
        this.shards = count(constituents, constituent -> !constituent.servable().vacant());
        // Not asked of the model for each row: it counts the columns of the schema.
        this.shape = model.shape();
        model.learnedInputs().forEach(input -> learned.set(input.index()));
    }

    /** Loads every shard's serving step. */
    public static ServingEnsemble load(Installation installation, Model model) {
        return new Constituents(installation, model).now();
    }

    /** Constituents that answer. */
    public int voters() {
        return voters.size();
    }

    /** How each constituent takes part in the vote, damage included. */
    public Voters states() {
        return new Voters(constituents.stream().map(Constituent::state).toList());
    }

    /** Constituents that healing may change or bring back. */
    public int incomplete() {
        return incomplete;
    }

    /**
     * The results for some samples.
     *
     * @param features {@code [rows][inputs]} row-major, as samples have them
     * @return one a row
     * @throws InvalidValueException if the features are not so many, or one is not finite
     */
    public List<PredictionResult> results(Aggregation aggregation, AnswerRules rules, double[] features, int rows) {
        List<RowPredictions> predicted = predictions(features, rows);
        if (shards == 0) {
            return Collections.nCopies(rows, new PredictionResult.Gone());
        }
        Ensemble ensemble = new Ensemble(aggregation, shape.classes());
        String version = version();
        return predicted.stream()
                .map(row -> row.predictions().isEmpty()
                        ? new PredictionResult.Refused(new PredictionResult.Refusal.NoVoters())
                        : result(
                                row,
                                Answer.of(ensemble.decide(row.predictionSet()), rules, version),
                                rules.needed(shards)))
                .toList();
    }

    private static PredictionResult result(RowPredictions row, Answer answer, int needed) {
        return answer.certified() || row.counted() >= needed
                ? new PredictionResult.Answered(answer)
                : new PredictionResult.Refused(new PredictionResult.Refusal.BelowQuorum(row.counted(), needed));
    }

    /** Probabilities by each voter: {@code [rows][classes]} row-major, in shard order. */
    public List<float[]> probabilities(double[] features, int rows) {
        requireFeatures(features, rows);
        return voters.stream()
                .flatMap(voter -> voter.checkpoint().stream())
                .map(loadedCheckpoint -> loadedCheckpoint.forward().probabilities(features, rows))
                .toList();
    }

    /**
     * The most probable label of each row by the constituent of one shard; empty where its answer is not finite.
     *
     * @throws NoConstituentException if it does not vote
     */
    public List<OptionalInt> labels(int shard, double[] features, int rows) {
        requireFeatures(features, rows);
        Constituent.LoadedCheckpoint loadedCheckpoint =
                constituents.get(shard).checkpoint().orElseThrow(NoConstituentException::new);
        float[] probabilities = loadedCheckpoint.forward().probabilities(features, rows);
        return IntStream.range(0, rows)
                .mapToObj(row -> prediction(shard, probabilities, row))
                .map(constituentPrediction -> constituentPrediction.finite()
                        ? OptionalInt.of(constituentPrediction.label())
                        : OptionalInt.empty())
                .toList();
    }

    /** The constituents' predictions for each row. */
    List<RowPredictions> predictions(double[] features, int rows) {
        List<float[]> probabilities = probabilities(features, rows);
        return IntStream.range(0, rows)
                .mapToObj(row -> new RowPredictions(ofVoters(probabilities, row), incomplete))
                .toList();
    }

    /** Whether all its predictions are still valid, given the servable shards as of now, in shard order. */
    boolean standsIn(List<ServableShard> now) {
        return constituents.stream().allMatch(constituent -> constituent.standsIn(now.get(constituent.shard())));
    }

    /**
     * A digest over the salted names of the parameters that answer: another checkpoint has another name, and the salts, which
     * are destroyed with the blobs, keep it from revealing anything of samples.
     */
    private String version() {
        String names = voters.stream()
                .flatMap(voter -> voter.checkpoint().stream())
                .map(loadedCheckpoint -> loadedCheckpoint.parameters().name())
                .collect(Collectors.joining("\n"));
        byte[] digest = Sha256.of(Bytes.ofText(names)).toArray();
        return Bytes.copyOf(digest, 0, VERSION).toHex();
    }

    private List<RowPredictions.OfConstituent> ofVoters(List<float[]> probabilities, int row) {
        return IntStream.range(0, voters.size())
                .mapToObj(i -> new RowPredictions.OfConstituent(
                        voters.get(i), prediction(voters.get(i).shard(), probabilities.get(i), row)))
                .toList();
    }

    private ConstituentPrediction prediction(int shard, float[] probabilities, int row) {
        int classes = shape.classes();
        return new ConstituentPrediction(shard, Arrays.copyOfRange(probabilities, row * classes, (row + 1) * classes));
    }

    private static int count(List<Constituent> constituents, Predicate<Constituent> counted) {
        return (int) constituents.stream().filter(counted).count();
    }

    private void requireFeatures(double[] features, int rows) {
        int inputs = shape.inputs();
        if (features.length != Math.multiplyExact(rows, inputs)) {
            throw new InvalidValueException(
                    rows + " samples of " + inputs + " features cannot have " + features.length + " values");
        }
        for (int i = 0; i < features.length; i++) {
            if (!isValue(features[i], i % inputs)) {
                throw new InvalidValueException("features must be finite, not " + features[i]);
            }
        }
    }

    /** A number whose scale is learned may be missing, and larger than a float. */
    private boolean isValue(double value, int input) {
        return learned.get(input) ? !Double.isInfinite(value) : Float.isFinite((float) value);
    }
}
