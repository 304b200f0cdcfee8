/**
 * Predictions of a model and their accuracy, now and while requests are pending.
 *
 * <p>Start reading at {@link dev.sisa.cli.answer.Prediction}.
 */
@NullMarked
package dev.sisa.cli.answer;

import org.jspecify.annotations.NullMarked;
