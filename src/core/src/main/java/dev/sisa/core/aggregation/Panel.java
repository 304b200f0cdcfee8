package dev.sisa.core.aggregation;

import java.util.List;

/**
 * The constituents' ballots on one sample, in shard order.
 *
 * @param settled ballots of constituents that healing will not change
 * @param all the same and those of constituents that are rolled back but still answer
 * @param unsettled how many constituents healing may change or bring back, whether they answer now or not
 */
public record Panel(List<Ballot> settled, List<Ballot> all, int unsettled) {

    public Panel {
        settled = List.copyOf(settled);
        all = List.copyOf(all);
        if (all.size() < settled.size() || all.size() > settled.size() + unsettled) {
            throw new IllegalArgumentException(all.size() + " ballots cannot come from " + settled.size()
                    + " settled and " + unsettled + " unsettled constituents");
        }
    }

    boolean nobodyVotes() {
        return all.isEmpty();
    }
}
