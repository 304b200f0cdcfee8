/**
 * Answers to rows, and how good they are.
 *
 * <p>Start reading at {@link dev.sisa.api.prediction.PredictionList}.
 */
@NullMarked
package dev.sisa.api.prediction;

import org.jspecify.annotations.NullMarked;
