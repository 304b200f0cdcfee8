/**
 * Stored requests to forget: their demand, findings, milestones and receipt numbers.
 *
 * <p>Start reading at {@link dev.sisa.core.request.Request}, then {@link dev.sisa.core.request.RequestRows}.
 */
@NullMarked
package dev.sisa.core.request;

import org.jspecify.annotations.NullMarked;
