package dev.sisa.core.serving;

import dev.sisa.core.aggregation.Answer;
import dev.sisa.core.aggregation.Ballot;
import dev.sisa.core.aggregation.Ensemble;
import dev.sisa.core.aggregation.NoConstituentException;
import dev.sisa.core.aggregation.Panel;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.Ports;
import dev.sisa.core.spec.Aggregation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The constituents of a model as of one moment, ready to answer.
 *
 * <p>It keeps answering from that moment: whoever serves for long must load it again, since a request to forget that is
 * accepted later does not reach it. Immutable and safe to share between threads.
 */
public final class ServingEnsemble {

    private final List<Constituent> voters;
    private final int unsettled;
    private final int inputs;
    private final int classes;

    private ServingEnsemble(List<Constituent> voters, int unsettled, Model model) {
        this.voters = List.copyOf(voters);
        this.unsettled = unsettled;
        this.inputs = model.shape().inputs();
        this.classes = model.shape().classes();
    }

    /** Loads every shard's serving step. */
    public static ServingEnsemble load(Ports ports, Model model, Serving serving) {
        ConstituentLoader loader = new ConstituentLoader(ports, model, serving);
        List<Constituent> voters = new ArrayList<>();
        int unsettled = 0;
        for (int shard = 0; shard < model.shards(); shard++) {
            switch (loader.load(shard)) {
                case ConstituentLoader.Loaded.Voting(Constituent constituent) -> {
                    voters.add(constituent);
                    unsettled += constituent.settled() ? 0 : 1;
                }
                case ConstituentLoader.Loaded.Silent(boolean settled) -> unsettled += settled ? 0 : 1;
            }
        }
        return new ServingEnsemble(voters, unsettled, model);
    }

    /** Constituents that answer. */
    public int voters() {
        return voters.size();
    }

    /** Constituents that healing may change or bring back. */
    public int unsettled() {
        return unsettled;
    }

    /**
     * Answers of some samples.
     *
     * @param features {@code [rows][inputs]} row-major
     * @return one a row
     * @throws NoConstituentException if no constituent votes
     * @throws IllegalArgumentException if the features are not so many, or one is not finite
     */
    public List<Answer> answers(Aggregation aggregation, float[] features, int rows) {
        List<float[]> probabilities = probabilities(features, rows);
        Ensemble ensemble = new Ensemble(aggregation, classes);
        List<Answer> answers = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            answers.add(ensemble.answer(panel(probabilities, row)));
        }
        return answers;
    }

    /** What each voter says: {@code [rows][classes]} row-major, in shard order. */
    public List<float[]> probabilities(float[] features, int rows) {
        requireFeatures(features, rows);
        return voters.stream()
                .map(voter -> voter.forward().probabilities(features, rows))
                .toList();
    }

    private Panel panel(List<float[]> probabilities, int row) {
        List<Ballot> settled = new ArrayList<>();
        List<Ballot> all = new ArrayList<>();
        for (int i = 0; i < voters.size(); i++) {
            Ballot ballot = new Ballot(
                    voters.get(i).shard(),
                    Arrays.copyOfRange(probabilities.get(i), row * classes, (row + 1) * classes));
            if (!ballot.finite()) {
                continue;
            }
            all.add(ballot);
            if (voters.get(i).settled()) {
                settled.add(ballot);
            }
        }
        return new Panel(settled, all, unsettled);
    }

    private void requireFeatures(float[] features, int rows) {
        if (features.length != Math.multiplyExact(rows, inputs)) {
            throw new IllegalArgumentException(
                    rows + " samples of " + inputs + " features cannot have " + features.length + " values");
        }
        for (float feature : features) {
            if (!Float.isFinite(feature)) {
                throw new IllegalArgumentException("features must be finite, not " + feature);
            }
        }
    }
}
