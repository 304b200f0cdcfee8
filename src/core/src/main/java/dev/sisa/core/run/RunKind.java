package dev.sisa.core.run;

/** What a run writes. */
public enum RunKind {
    /** Trains missing steps and appends their checkpoints. */
    HEAL,
    /** Writes slices again without what was forgotten. */
    ERASE,
    /** Writes slices again with new samples. */
    INGEST,
    /** Deletes everything. */
    DELETE;

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
