/**
 * Commands that make, show and delete models.
 *
 * <p>Start reading at {@link dev.sisa.cli.model.TrainCommand}.
 */
@NullMarked
package dev.sisa.cli.model;

import org.jspecify.annotations.NullMarked;
