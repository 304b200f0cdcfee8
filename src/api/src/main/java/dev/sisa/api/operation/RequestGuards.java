package dev.sisa.api.operation;

/**
 * The limits of a model.
 *
 * @param mostPending samples that a tenant may have accepted and not yet erased, from 1
 * @param labelOnly whether answers keep their probabilities back
 */
public record RequestGuards(long mostPending, boolean labelOnly) {}
