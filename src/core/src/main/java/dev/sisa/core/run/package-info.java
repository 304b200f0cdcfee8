/** Who writes to a shard: runs under their epochs, the leases that fence them, and the port to the jobs that work on them. */
@NullMarked
package dev.sisa.core.run;

import org.jspecify.annotations.NullMarked;
