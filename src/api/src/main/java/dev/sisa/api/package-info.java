/**
 * The documents that programs are given: failures, and how every document is written as JSON.
 *
 * <p>Start reading at {@link dev.sisa.api.WireJson}.
 */
@NullMarked
package dev.sisa.api;

import org.jspecify.annotations.NullMarked;
