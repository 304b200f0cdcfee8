/**
 * Healing windows over virtual time, and the speed of requests in real time.
 *
 * <p>Start reading at {@link dev.sisa.bench.requests.TrafficTrial}.
 */
@NullMarked
package dev.sisa.bench.requests;

import org.jspecify.annotations.NullMarked;
