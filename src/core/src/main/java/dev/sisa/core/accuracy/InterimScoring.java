package dev.sisa.core.accuracy;

import dev.sisa.core.installation.Installation;
import dev.sisa.core.layout.Location;
import dev.sisa.core.model.Model;
import dev.sisa.core.policy.PolicyRows;
import dev.sisa.core.serving.AnswerRules;
import dev.sisa.core.serving.InterimServing;
import dev.sisa.core.spec.Aggregation;
import java.util.Collection;
import java.util.List;

/** Scores a model's answers to labelled rows while requests are pending, by the model's own answer rules. */
public final class InterimScoring {

    private final InterimServing serving;
    private final LabelledRows test;
    private final AnswerRules rules;

    public InterimScoring(Installation installation, Model model, LabelledRows test) {
        this.test = test;
        this.serving = new InterimServing(installation, model, LabelledRows.features(test.rows()));
        this.rules = new AnswerRules(
                new PolicyRows(installation.ports()).read(model.name()).quorumFloor(), false);
    }

    /** Number of samples, {@code [shards][slices]}. */
    public List<List<Long>> samples() {
        return serving.samples();
    }

    /** Share of constituents below which rows are refused. */
    public double floor() {
        return rules.quorum();
    }

    /** Number of labelled rows. */
    public int tested() {
        return test.rows().size();
    }

    /** The constituents while the samples at some places are requested to be erased. */
    public InterimServing.Snapshot under(Collection<Location> asked) {
        return serving.under(asked);
    }

    /** The score of such constituents. */
    public AnswerScore score(InterimServing.Snapshot snapshot, Aggregation aggregation) {
        return AnswerScore.of(serving.results(snapshot, aggregation, rules), test.rows());
    }
}
