package dev.sisa.cli;

import dev.sisa.core.model.Model;
import dev.sisa.core.placement.Location;
import dev.sisa.core.policy.PolicyRows;
import dev.sisa.core.serving.AnswerRules;
import dev.sisa.core.serving.Meanwhile;
import dev.sisa.core.spec.Aggregation;
import java.util.Collection;

/** How right a model's answers to labelled rows would be under requests, by the rules that it answers by. */
final class ModelOutlook {

    private final Meanwhile meanwhile;
    private final LabelledRows test;
    private final AnswerRules rules;

    ModelOutlook(Workplace workplace, Model model, LabelledRows test) {
        this.test = test;
        this.meanwhile =
                new Meanwhile(workplace.ports(), model, Prediction.serving(model), LabelledRows.features(test.rows()));
        double floor =
                new PolicyRows(workplace.ports().control()).read(model.name()).quorumFloor();
        this.rules = new AnswerRules(floor, false);
    }

    Meanwhile meanwhile() {
        return meanwhile;
    }

    /** Share of constituents below which rows are refused. */
    double floor() {
        return rules.quorum();
    }

    int tested() {
        return test.rows().size();
    }

    /** While the samples at some places are asked for. */
    Meanwhile.Outlook under(Collection<Location> asked) {
        return meanwhile.under(asked);
    }

    AnswerScore score(Meanwhile.Outlook outlook, Aggregation aggregation) {
        return AnswerScore.of(meanwhile.replies(outlook, aggregation, rules), test.rows());
    }

    Degradation.Scores scores(Meanwhile.Outlook outlook) {
        return new Degradation.Scores(score(outlook, Aggregation.MAJORITY), score(outlook, Aggregation.MEAN));
    }
}
