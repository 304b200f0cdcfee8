/**
 * Predictions from the serving steps of all shards, how they become one, and when healing cannot change it. Nothing here trains,
 * writes or reads a slice.
 *
 * <p>Start reading at {@link dev.sisa.core.serving.Predict}, then {@link dev.sisa.core.serving.Ensemble}.
 */
@NullMarked
package dev.sisa.core.serving;

import org.jspecify.annotations.NullMarked;
