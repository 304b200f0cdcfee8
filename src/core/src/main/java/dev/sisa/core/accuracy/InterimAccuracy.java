package dev.sisa.core.accuracy;

import dev.sisa.core.erasure.Forecast;
import dev.sisa.core.layout.Location;
import dev.sisa.core.model.Model;
import dev.sisa.core.spec.Aggregation;
import java.util.List;

/**
 * The accuracy of answers, as the model aggregates and refuses them.
 *
 * @param now as it answers now
 * @param then from the acceptance of a request until it is healed
 */
public record InterimAccuracy(AnswerScore now, AnswerScore then) {

    /** Under a request of which this is the forecast. */
    public static InterimAccuracy of(Model model, Forecast forecast, InterimScoring scoring) {
        List<Location> asked = forecast.shards().stream()
                .map(shard -> new Location(shard.shard(), shard.slice(), 0))
                .toList();
        Aggregation aggregation = model.spec().training().aggregation();
        return new InterimAccuracy(
                scoring.score(scoring.under(List.of()), aggregation), scoring.score(scoring.under(asked), aggregation));
    }
}
