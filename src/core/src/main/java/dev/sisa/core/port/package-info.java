/**
 * The ports through which core uses its environment: stores, jobs, keys, signer, scratch space, clock and pause. An adapter passes the
 * contract suite of its port.
 *
 * <p>Start reading at {@link dev.sisa.core.port.Ports}, then {@link dev.sisa.core.port.ControlStore}.
 */
@NullMarked
package dev.sisa.core.port;

import org.jspecify.annotations.NullMarked;
