package dev.sisa.cli.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.healing.HealingCost;

/** The expected cost of healing, for people and programs. */
public final class HealingCostText {

    private HealingCostText() {}

    public static void putInto(ObjectNode node, HealingCost cost) {
        node.put("visits", cost.visits());
        cost.time().ifPresent(expected -> node.put("seconds", expected.toNanos() / 1e9));
    }

    public static String of(HealingCost cost) {
        return Figures.count(cost.visits(), "sample visit")
                + cost.time().map(expected -> ", " + Figures.about(expected)).orElse("");
    }
}
