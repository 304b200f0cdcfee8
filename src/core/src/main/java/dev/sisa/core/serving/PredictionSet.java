package dev.sisa.core.serving;

import java.util.Comparator;
import java.util.List;

/**
 * The constituents' predictions for one sample, sorted by shard because sums of probabilities depend on the order.
 *
 * @param complete predictions of constituents that healing will not change
 * @param all the same and those of constituents that are rolled back but still answer
 * @param incomplete how many constituents healing may change or bring back, whether they answer now or not
 */
public record PredictionSet(List<ConstituentPrediction> complete, List<ConstituentPrediction> all, int incomplete) {

    public PredictionSet {
        complete = inShardOrder(complete);
        all = inShardOrder(all);
        if (all.size() < complete.size() || all.size() > complete.size() + incomplete) {
            throw new IllegalArgumentException(all.size() + " predictions cannot come from " + complete.size()
                    + " complete and " + incomplete + " incomplete constituents");
        }
    }

    private static List<ConstituentPrediction> inShardOrder(List<ConstituentPrediction> predictions) {
        List<ConstituentPrediction> sorted = predictions.stream()
                .sorted(Comparator.comparingInt(ConstituentPrediction::shard))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).shard() == sorted.get(i).shard()) {
                throw new IllegalArgumentException(
                        "shard " + sorted.get(i).shard() + " votes twice, but a shard has one constituent");
            }
        }
        return sorted;
    }

    boolean hasNoVoters() {
        return all.isEmpty();
    }
}
