package dev.sisa.core.port;

import java.util.List;

/** How a transaction ended. Only {@link Unknown} leaves open whether it happened. */
public sealed interface CommitResult {

    /** All writes happened, durably. */
    record Committed() implements CommitResult {}

    /** Nothing happened: the conditions of these items, at least one, did not hold. */
    record ConditionFailed(List<ItemKey> which) implements CommitResult {
        public ConditionFailed {
            which = List.copyOf(which);
        }
    }

    /** Nothing happened: somebody else was at the same items; the same transaction may be tried again. */
    record Conflict() implements CommitResult {}

    /** All or nothing happened, but which is not known: read again and decide from what is there. */
    record Unknown() implements CommitResult {}
}
