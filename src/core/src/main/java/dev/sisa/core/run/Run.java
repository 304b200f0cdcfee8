package dev.sisa.core.run;

import dev.sisa.core.port.RunId;

/**
 * One worker's work on one shard under one epoch.
 *
 * @param version of its item
 * @param job the job that works on it; empty until a worker has begun
 * @param markedDead whether it is proven that nothing of it can write any more: its worker wrote so as its last act, or its job
 *     is gone
 * @param swept whether its unnamed blobs were destroyed
 */
public record Run(RunId id, long version, RunKind kind, RunState state, String job, boolean markedDead, boolean swept) {

    /** A worker has begun. */
    public Run started(String worker, RunState.Running running) {
        return new Run(id, version + 1, kind, running, worker, false, false);
    }

    /** The same in another state. */
    public Run with(RunState next) {
        return new Run(id, version + 1, kind, next, job, markedDead, swept);
    }

    /** The same at its end, proven dead: by its worker's last act, or because its job is gone. */
    public Run endedDead(RunState end) {
        return new Run(id, version + 1, kind, end, job, true, swept);
    }

    /** The same with nothing left of it that the manifest does not name. */
    public Run cleaned() {
        return new Run(id, version + 1, kind, state, job, markedDead, true);
    }
}
