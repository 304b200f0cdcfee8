package dev.sisa.core.run;

import dev.sisa.core.slice.DamagedSliceException;
import dev.sisa.core.store.CommitResult;
import dev.sisa.core.store.ControlStore;
import dev.sisa.core.store.DamagedBlobException;
import dev.sisa.core.store.DamagedItemException;
import dev.sisa.core.store.Retry;
import dev.sisa.core.store.StoreException;
import dev.sisa.core.store.Transaction;
import java.time.InstantSource;
import java.util.Optional;

/** Writes down how runs ended. Each run ends once: what was written first stays. */
public final class RunEnds {

    private static final int LONGEST = 500;

    private final ControlStore control;
    private final InstantSource clock;
    private final RunRows runs;

    public RunEnds(ControlStore control, InstantSource clock) {
        this.control = control;
        this.clock = clock;
        this.runs = new RunRows(control);
    }

    /** The last act of a worker whose shard was taken away. */
    public void stopped(RunId id) {
        end(id, new RunState.Stopped(clock.instant()), true);
    }

    /**
     * The last act of a worker that cannot go on. Should even this fail, the end of its job proves its death.
     *
     * @return the cause, to be thrown
     */
    public <T extends Throwable> T failed(RunId id, T cause) {
        try {
            end(id, new RunState.Failed(clock.instant(), kind(cause), reason(cause)), true);
        } catch (StoreException e) {
            cause.addSuppressed(e);
        }
        return cause;
    }

    /** The last act of a worker that did what there was to do, unless a commit of its work said so already. */
    public void done(RunId id, RunState.Done done) {
        end(id, done, true);
    }

    /** Gives a run up that was not heard of for long; whether it is dead is another question. */
    public void givenUp(RunId id, FailureKind kind, String reason) {
        end(id, new RunState.Failed(clock.instant(), kind, reason), false);
    }

    /** Its job is gone: whatever state it is in, nothing of it can write any more. */
    public void dead(RunId id) {
        Retry.first("bury run " + id, () -> {
            Optional<Run> run = runs.find(id);
            if (run.isEmpty() || run.get().dead()) {
                return Optional.of(true);
            }
            RunState end = run.get().state().ended()
                    ? run.get().state()
                    : new RunState.Failed(clock.instant(), FailureKind.HOST_LOST, "its process is gone");
            return replace(run.get().buried(end));
        });
    }

    private void end(RunId id, RunState end, boolean dead) {
        Retry.first("end run " + id, () -> {
            Optional<Run> run = runs.find(id);
            if (run.isEmpty() || run.get().dead()) {
                return Optional.of(true);
            }
            RunState state = run.get().state().ended() ? run.get().state() : end;
            return replace(dead ? run.get().buried(state) : run.get().with(state));
        });
    }

    private Optional<Boolean> replace(Run next) {
        return control.commit(Transaction.of(RunRows.replace(next))) instanceof CommitResult.Committed
                ? Optional.of(true)
                : Optional.empty();
    }

    private static FailureKind kind(Throwable cause) {
        return switch (cause) {
            case OutOfMemoryError _ -> FailureKind.OUT_OF_MEMORY;
            case DamagedBlobException _, DamagedSliceException _, DamagedItemException _ -> FailureKind.DAMAGED;
            case StoreException _ -> FailureKind.STORE;
            default -> FailureKind.TRAINING;
        };
    }

    private static String reason(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return cause.getClass().getSimpleName() + ": " + message.substring(0, Math.min(message.length(), LONGEST));
    }
}
