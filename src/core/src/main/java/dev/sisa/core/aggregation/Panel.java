package dev.sisa.core.aggregation;

import java.util.Comparator;
import java.util.List;

/**
 * The constituents' ballots on one sample, in shard order whatever order they come in: sums of probabilities depend on it.
 *
 * @param settled ballots of constituents that healing will not change
 * @param all the same and those of constituents that are rolled back but still answer
 * @param unsettled how many constituents healing may change or bring back, whether they answer now or not
 */
public record Panel(List<Ballot> settled, List<Ballot> all, int unsettled) {

    public Panel {
        settled = inShardOrder(settled);
        all = inShardOrder(all);
        if (all.size() < settled.size() || all.size() > settled.size() + unsettled) {
            throw new IllegalArgumentException(all.size() + " ballots cannot come from " + settled.size()
                    + " settled and " + unsettled + " unsettled constituents");
        }
    }

    private static List<Ballot> inShardOrder(List<Ballot> ballots) {
        List<Ballot> sorted =
                ballots.stream().sorted(Comparator.comparingInt(Ballot::shard)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).shard() == sorted.get(i).shard()) {
                throw new IllegalArgumentException(
                        "shard " + sorted.get(i).shard() + " votes twice, but a shard has one constituent");
            }
        }
        return sorted;
    }

    boolean nobodyVotes() {
        return all.isEmpty();
    }
}
