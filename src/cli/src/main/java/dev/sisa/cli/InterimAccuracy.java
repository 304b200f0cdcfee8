package dev.sisa.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.model.Model;
import dev.sisa.core.placement.Location;
import dev.sisa.core.serving.Meanwhile;
import dev.sisa.core.spec.Aggregation;
import dev.sisa.core.unlearning.Forecast;
import dev.sisa.nn.PortableForwardPass;
import java.nio.file.Path;
import java.util.List;

/**
 * Shares of right answers, as the model aggregates them.
 *
 * @param now as it answers now
 * @param then from the acceptance of a request until it is healed
 */
record InterimAccuracy(double now, double then) {

    static InterimAccuracy of(Workplace workplace, Model model, Forecast forecast, Path test) {
        LabelledRows rows = LabelledRows.read(test, model.spec().schema());
        Meanwhile meanwhile =
                new Meanwhile(workplace.ports(), model, PortableForwardPass::of, LabelledRows.features(rows.rows()));
        List<Location> asked = forecast.shards().stream()
                .map(shard -> new Location(shard.shard(), shard.slice(), 0))
                .toList();
        return new InterimAccuracy(
                accuracy(model, meanwhile.votes(List.of()), rows), accuracy(model, meanwhile.votes(asked), rows));
    }

    private static double accuracy(Model model, Meanwhile.Votes votes, LabelledRows rows) {
        VoteTally tally = new VoteTally(model.shape().classes());
        tally.add(votes.probabilities(), rows.rows());
        return switch (model.spec().training().aggregation()) {
            case Aggregation.MAJORITY -> tally.score().majority();
            case Aggregation.MEAN -> tally.score().mean();
        };
    }

    void putInto(ObjectNode node) {
        node.put("accuracyNow", now).put("accuracy", then);
    }

    String toText() {
        return "\n" + Figures.percent(then) + " of the test rows would be answered right, where it is "
                + Figures.percent(now) + " now";
    }
}
