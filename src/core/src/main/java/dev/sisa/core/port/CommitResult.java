package dev.sisa.core.port;

import java.util.List;

/**
 * The result of a transaction. {@link Unknown} leaves open whether it happened, and so does {@link ConditionFailed} if all that
 * failed may be its own doing.
 */
public sealed interface CommitResult {

    /** All writes happened, durably. */
    record Committed() implements CommitResult {}

    /**
     * The conditions of these items, at least one, did not hold, so nothing happened; unless the answer of a first try was lost
     * on its way, and the store was asked again beneath the port: then the transaction itself is what made them fail.
     */
    record ConditionFailed(List<ItemKey> which) implements CommitResult {
        public ConditionFailed {
            which = List.copyOf(which);
        }
    }

    /** Nothing happened: another transaction was at work on the same items; the same transaction may be tried again. */
    record Conflict() implements CommitResult {}

    /** Nothing happened: the store takes no more for the moment; the same transaction may be tried again after a while. */
    record Throttled() implements CommitResult {}

    /** All or nothing happened, and which is unknown: read again and decide from the stored items. */
    record Unknown() implements CommitResult {}
}
