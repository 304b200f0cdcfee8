package dev.sisa.cli.answer;

import dev.sisa.cli.data.LabelledRows;
import dev.sisa.cli.home.Workplace;
import dev.sisa.cli.output.Figures;
import dev.sisa.core.erasure.Forecast;
import dev.sisa.core.layout.Location;
import dev.sisa.core.model.Model;
import dev.sisa.core.spec.Aggregation;
import java.nio.file.Path;
import java.util.List;

/**
 * The accuracy of answers, as the model aggregates and refuses them.
 *
 * @param now as it answers now
 * @param then from the acceptance of a request until it is healed
 */
public record InterimAccuracy(AnswerScore now, AnswerScore then) {

    public static InterimAccuracy of(Workplace workplace, Model model, Forecast forecast, Path test) {
        LabelledRows rows = LabelledRows.read(test, model.spec().schema());
        ModelOutlook outlook = new ModelOutlook(workplace, model, rows);
        List<Location> asked = forecast.shards().stream()
                .map(shard -> new Location(shard.shard(), shard.slice(), 0))
                .toList();
        Aggregation aggregation = model.spec().training().aggregation();
        return new InterimAccuracy(
                outlook.score(outlook.under(List.of()), aggregation), outlook.score(outlook.under(asked), aggregation));
    }

    public String toText() {
        return "\n" + Figures.percent(then.share()) + " of the test rows would be answered, "
                + then.accuracyText() + " of them right, where it is " + Figures.percent(now.share()) + " and "
                + now.accuracyText() + " now; of the answered, always the most frequent label would be "
                + then.mostFrequentText() + ", and " + now.mostFrequentText() + " now";
    }
}
