package dev.sisa.core.policy;

import dev.sisa.core.failure.InvalidValueException;

/**
 * The limits of a model: when it refuses requests, and whether it withholds probabilities.
 *
 * @param mostPending samples that a tenant may have accepted and not yet erased, at least 1: beyond it requests are refused
 *     until the eraser has caught up, so that no tenant, by mistake or not, can take a model out of the vote for all tenants
 * @param labelOnly whether answers carry a label and no probabilities, which feed membership inference and requests chosen by
 *     looking at the model
 */
public record Guards(long mostPending, boolean labelOnly) {

    public static final Guards DEFAULT = new Guards(1_000_000, false);

    public Guards {
        if (mostPending < 1) {
            throw new InvalidValueException("a tenant may have at least 1 sample pending, not " + mostPending);
        }
    }
}
