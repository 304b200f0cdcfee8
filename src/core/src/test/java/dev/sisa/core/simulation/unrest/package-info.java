/**
 * A deterministic simulator: processes with crooked clocks, faulty stores and stalled workers take turns on one thread, at each call
 * of a port if need be, while an oracle looks at everything that is really written.
 */
@NullMarked
package dev.sisa.core.simulation.unrest;

import org.jspecify.annotations.NullMarked;
