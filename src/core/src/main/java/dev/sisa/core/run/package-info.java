/**
 * Runs, which write to a shard under their epochs, and the leases that fence them.
 *
 * <p>Start reading at {@link dev.sisa.core.run.Leases}.
 */
@NullMarked
package dev.sisa.core.run;

import org.jspecify.annotations.NullMarked;
