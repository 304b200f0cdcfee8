/**
 * Requests for deletion, from what they would cost to their milestones, and how models stand.
 *
 * <p>Start reading at {@link dev.sisa.api.request.DeletionRequest}.
 */
@NullMarked
package dev.sisa.api.request;

import org.jspecify.annotations.NullMarked;
