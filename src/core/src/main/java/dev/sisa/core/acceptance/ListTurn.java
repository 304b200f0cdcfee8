package dev.sisa.core.acceptance;

import java.util.Optional;

/** The end of going through a list that was read. */
sealed interface ListTurn {

    /** The list was gone through as far as it goes. */
    record Ended(ListProgress progress) implements ListTurn {}

    /** The request names another list by now. */
    record Replaced() implements ListTurn {}

    /** How far it went; empty if the request names another list. */
    default Optional<ListProgress> reached() {
        return switch (this) {
            case Ended(ListProgress progress) -> Optional.of(progress);
            case Replaced _ -> Optional.empty();
        };
    }
}
