package dev.sisa.core.schema;

import java.util.OptionalDouble;

/**
 * An input of a model whose scale each constituent learns.
 *
 * @param index among the features of a sample
 * @param log whether {@code sign(x) log(1 + |x|)} is scaled in place of x
 * @param missing the number that stands in for a missing one, in the unit of the column; empty for the mean
 */
public record LearnedInput(int index, boolean log, OptionalDouble missing) {}
