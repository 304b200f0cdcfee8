package dev.sisa.core.acceptance;

import java.util.Optional;

/** How far a list that was read has been gone through. */
sealed interface ListTurn {

    /** The list was gone through as far as it goes. */
    record Ended(ListProgress progress) implements ListTurn {}

    /** One more part was accepted; there may be others. */
    record PartAccepted() implements ListTurn {}

    /** The request names another list by now. */
    record Replaced() implements ListTurn {}

    /** How far it went in the end; empty if the request names another list. */
    default Optional<ListProgress> reached() {
        return switch (this) {
            case Ended(ListProgress progress) -> Optional.of(progress);
            case PartAccepted _, Replaced _ -> Optional.empty();
        };
    }
}
