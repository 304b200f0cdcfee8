package dev.sisa.cli.answer;

import dev.sisa.cli.data.LabelledRows;
import dev.sisa.cli.home.Workplace;
import dev.sisa.core.layout.Location;
import dev.sisa.core.model.Model;
import dev.sisa.core.policy.PolicyRows;
import dev.sisa.core.serving.AnswerRules;
import dev.sisa.core.serving.InterimServing;
import dev.sisa.core.spec.Aggregation;
import java.util.Collection;

/** The accuracy of a model's answers to labelled rows under requests, by the model's own answer rules. */
public final class ModelOutlook {

    private final InterimServing meanwhile;
    private final LabelledRows test;
    private final AnswerRules rules;

    public ModelOutlook(Workplace workplace, Model model, LabelledRows test) {
        this.test = test;
        this.meanwhile = new InterimServing(
                workplace.ports(), model, Prediction.serving(model), LabelledRows.features(test.rows()));
        double floor =
                new PolicyRows(workplace.ports().control()).read(model.name()).quorumFloor();
        this.rules = new AnswerRules(floor, false);
    }

    public InterimServing meanwhile() {
        return meanwhile;
    }

    /** Share of constituents below which rows are refused. */
    public double floor() {
        return rules.quorum();
    }

    public int tested() {
        return test.rows().size();
    }

    /** The constituents while the samples at some places are requested to be erased. */
    public InterimServing.Snapshot under(Collection<Location> asked) {
        return meanwhile.under(asked);
    }

    AnswerScore score(InterimServing.Snapshot snapshot, Aggregation aggregation) {
        return AnswerScore.of(meanwhile.replies(snapshot, aggregation, rules), test.rows());
    }

    public Degradation.Scores scores(InterimServing.Snapshot snapshot) {
        return new Degradation.Scores(score(snapshot, Aggregation.MAJORITY), score(snapshot, Aggregation.MEAN));
    }
}
