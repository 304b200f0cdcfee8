package dev.sisa.api.request;

import dev.sisa.core.bytes.Keyed;
import dev.sisa.core.request.RequestState;

/** How far a request has come. */
public enum DeletionState implements Keyed {
    /** Parts of a large one are still to be accepted. */
    EXPANDING("expanding"),
    /** Its list did not arrive whole; it can be made again. */
    GIVEN_UP("given-up"),
    /** No answer comes from parameters that saw what it names. */
    ACCEPTED("accepted"),
    /** Everything that saw it is destroyed, and there is a receipt. */
    ERASED("erased"),
    /** It is healed, or there was nothing to heal. */
    COMPLETED("completed");

    private final String key;

    DeletionState(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    /** The state of a request. */
    public static DeletionState of(RequestState state) {
        return switch (state) {
            case RequestState.Expanding _ -> EXPANDING;
            case RequestState.GivenUp _ -> GIVEN_UP;
            case RequestState.Accepted _ -> ACCEPTED;
            case RequestState.Erased _ -> ERASED;
            case RequestState.Completed _ -> COMPLETED;
        };
    }
}
