package dev.sisa.core.run;

import dev.sisa.core.port.RunId;

/**
 * One worker's work on one shard under one epoch.
 *
 * @param version of its item
 * @param job what works on it, empty until a worker has begun
 * @param markedDead whether it is proven that nothing of it can write any more: it said so as its last act, or its job is gone
 * @param swept whether what it wrote and nothing names was destroyed
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

    /** The same at its end, proven dead: said by the worker itself as its last act, or by who saw its job gone. */
    public Run buried(RunState end) {
        return new Run(id, version + 1, kind, end, job, true, swept);
    }

    /** The same with nothing left of it that the manifest does not name. */
    public Run cleaned() {
        return new Run(id, version + 1, kind, state, job, markedDead, true);
    }
}
