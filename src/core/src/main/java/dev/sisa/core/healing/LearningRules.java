package dev.sisa.core.healing;

import dev.sisa.core.scaling.ScaleRule;

/**
 * The statistics that a constituent learns from samples, all of them from the rows of its own shard.
 *
 * @param scales of its inputs
 * @param balance of its classes
 */
public record LearningRules(ScaleRule scales, BalanceRule balance) {

    /** The rules of production. */
    public static final LearningRules OWN_ROWS = new LearningRules(ScaleRule.OWN_ROWS, BalanceRule.OWN_ROWS);
}
