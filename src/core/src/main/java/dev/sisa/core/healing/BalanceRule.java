package dev.sisa.core.healing;

import dev.sisa.core.training.LossWeights;

/** How a step balances its classes. There is one rule; a test may plant one that breaks the guarantee. */
@FunctionalInterface
public interface BalanceRule {

    /** By the rows that the step trains on. */
    BalanceRule OWN_ROWS = (_, rows) -> LossWeights.balanced(rows);

    /**
     * The weights of a step.
     *
     * @param rows of each class in slices 1 to the step, {@code [classes]}
     */
    LossWeights weigh(int shard, long[] rows);
}
