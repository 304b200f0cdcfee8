/**
 * What an engine is to the rest: trainers that fit batches and hand out checkpoints, and the counters that random numbers come from.
 *
 * <p>Start reading at {@link dev.sisa.core.training.Engine}.
 */
@NullMarked
package dev.sisa.core.training;

import org.jspecify.annotations.NullMarked;
