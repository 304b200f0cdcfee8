package dev.sisa.core.policy;

import dev.sisa.core.failure.InvalidValueException;

/**
 * The operator's decisions about a model, which may change at any time: no bit of a constituent depends on them.
 *
 * @param quorumFloor share of the constituents with samples that must vote from at least half their steps, or else answers
 *     that are not certified are refused; in [0, 1]
 */
public record Policy(HealingWindow healing, Guards guards, double quorumFloor, Regulation regulation) {

    /** Every deletion is healed at once, and erased within a month. */
    public static final Policy DEFAULT = new Policy(HealingWindow.DEFAULT, Guards.DEFAULT, 0.6, new Regulation.Gdpr());

    public Policy {
        if (!(quorumFloor >= 0 && quorumFloor <= 1)) {
            throw new InvalidValueException("a quorum floor lies in [0, 1], unlike " + quorumFloor);
        }
    }
}
