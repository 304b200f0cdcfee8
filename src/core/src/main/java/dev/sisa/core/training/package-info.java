/**
 * The port of an engine: trainers that fit batches and return checkpoints, and the counters that random numbers come from.
 *
 * <p>Start reading at {@link dev.sisa.core.training.Engine}.
 */
@NullMarked
package dev.sisa.core.training;

import org.jspecify.annotations.NullMarked;
