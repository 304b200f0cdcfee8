package dev.sisa.core.request;

/** How far a request has come: it follows from its milestones and is never stored apart. */
public sealed interface RequestState {

    /** Some of its list is not gone through yet. */
    record Expanding(int cursor, int total) implements RequestState {}

    /** Its list never arrived: no part was accepted and no response was sent. The same demand under its key creates it again. */
    record GivenUp() implements RequestState {}

    /** Forgotten: no answer comes from parameters that saw a named sample. */
    record Accepted() implements RequestState {}

    /** Everything that saw them is destroyed; the erasure receipt says so. */
    record Erased() implements RequestState {}

    /** The touched shards are trained to their end again; the addendum says so, and nothing is left to do. */
    record Completed() implements RequestState {}

    /** A word for it. */
    default String word() {
        return switch (this) {
            case Expanding _ -> "EXPANDING";
            case GivenUp _ -> "GIVEN_UP";
            case Accepted _ -> "ACCEPTED";
            case Erased _ -> "ERASED";
            case Completed _ -> "COMPLETED";
        };
    }
}
