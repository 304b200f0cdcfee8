package dev.sisa.core.acceptance;

import dev.sisa.core.policy.Policy;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * The terms under which requests are received.
 *
 * @param regulation the name of the rule that due dates follow from
 * @param due the due date of a request by the time it was received
 * @param mostPending samples that a tenant may have waiting for their erasure
 * @param mustExist whether a demand that names anything that was never seen is refused
 */
public record AcceptanceTerms(String regulation, UnaryOperator<Instant> due, long mostPending, boolean mustExist) {

    /** The terms of a model's policy. */
    public static AcceptanceTerms of(Policy policy, boolean mustExist) {
        return new AcceptanceTerms(
                policy.regulation().text(),
                policy.regulation()::dueAt,
                policy.guards().mostPending(),
                mustExist);
    }
}
