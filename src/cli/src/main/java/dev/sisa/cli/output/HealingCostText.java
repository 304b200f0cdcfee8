package dev.sisa.cli.output;

import dev.sisa.core.healing.HealingCost;

/** The expected cost of healing, in words. */
public final class HealingCostText {

    private HealingCostText() {}

    public static String of(HealingCost cost) {
        return Figures.count(cost.visits(), "sample visit")
                + cost.time().map(expected -> ", " + Figures.about(expected)).orElse("");
    }
}
