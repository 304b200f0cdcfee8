package dev.sisa.core.scaling;

import java.util.Optional;

/** How a constituent learns the scale of an input. There is one rule; a test may plant one that breaks the guarantee. */
@FunctionalInterface
public interface ScaleRule {

    /** By its own rows alone. */
    ScaleRule OWN_ROWS = (_, _, values) -> ColumnScale.of(values);

    /**
     * The scale of an input; empty if it cannot be told yet.
     *
     * @param input its position among the learned inputs of the schema
     * @param values of all rows of the shard up to a step, in the order of their id hashes, after the logarithm if there is one;
     *     NaN for a missing one
     */
    Optional<ColumnScale> learn(int shard, int input, double[] values);
}
