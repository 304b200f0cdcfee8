/**
 * A home on this machine, opened for work: stores, workers, training, and reconciling until rest.
 *
 * <p>Start reading at {@link dev.sisa.cli.home.Homes}.
 */
@NullMarked
package dev.sisa.cli.home;

import org.jspecify.annotations.NullMarked;
