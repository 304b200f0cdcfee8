package dev.sisa.core.run;

import dev.sisa.core.bytes.Keyed;

/** The kind of work that a run does. */
public enum RunKind implements Keyed {
    /** Trains missing steps and appends their checkpoints. */
    HEAL("HEAL"),
    /** Writes slices again without forgotten samples. */
    ERASE("ERASE"),
    /** Writes slices again with new samples. */
    INGEST("INGEST"),
    /** Deletes everything. */
    DELETE("DELETE");

    private final String key;

    RunKind(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    /**
     * Whether a run of this kind may take the shard from a living run of another: training can always be begun again, an
     * erasure too, but an import goes through its file once.
     */
    boolean preempts(RunKind holder) {
        return switch (holder) {
            case HEAL -> this != HEAL;
            case ERASE -> this == INGEST || this == DELETE;
            case INGEST, DELETE -> false;
        };
    }
}
