/**
 * The command that predicts.
 *
 * <p>Start reading at {@link dev.sisa.cli.predict.PredictCommand}.
 */
@NullMarked
package dev.sisa.cli.predict;

import org.jspecify.annotations.NullMarked;
