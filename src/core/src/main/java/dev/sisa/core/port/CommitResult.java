package dev.sisa.core.port;

import java.util.List;

/** The result of a transaction. Only {@link Unknown} leaves open whether it happened. */
public sealed interface CommitResult {

    /** All writes happened, durably. */
    record Committed() implements CommitResult {}

    /** Nothing happened: the conditions of these items, at least one, did not hold. */
    record ConditionFailed(List<ItemKey> which) implements CommitResult {
        public ConditionFailed {
            which = List.copyOf(which);
        }
    }

    /** Nothing happened: another transaction was at work on the same items; the same transaction may be tried again. */
    record Conflict() implements CommitResult {}

    /** All or nothing happened, and which is unknown: read again and decide from the stored items. */
    record Unknown() implements CommitResult {}
}
