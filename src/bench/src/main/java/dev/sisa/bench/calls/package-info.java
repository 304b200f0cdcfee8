/**
 * The time of use cases whose stores are milliseconds away. It is virtual: counted, and the same on every machine.
 *
 * <p>Start reading at {@link dev.sisa.bench.calls.CallsBench}.
 */
@NullMarked
package dev.sisa.bench.calls;

import org.jspecify.annotations.NullMarked;
