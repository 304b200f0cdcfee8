package dev.sisa.core.run;

import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.NoRoomException;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.slice.DamagedSliceException;
import dev.sisa.core.store.Retry;
import java.util.Optional;

/**
 * Records how runs ended. Each run ends once: the first record stays. A caller names the run's job as it knows it, since a run
 * that had no worker a moment ago may have one now.
 */
public final class RunEnds {

    private static final int LONGEST = 500;
    private static final String NO_REASON = "the Java virtual machine gave no reason";

    private final Ports ports;
    private final RunRows runs;

    public RunEnds(Ports ports) {
        this.ports = ports;
        this.runs = new RunRows(ports.control());
    }

    /** The last act of a worker whose shard was taken away. */
    public void stopped(Run mine) {
        end(mine, new RunState.Stopped(ports.clock().instant()), true);
    }

    /**
     * The last act of a worker that failed. If even this write fails, the end of its job proves its death.
     *
     * @return the cause, to be thrown
     */
    public <T extends Throwable> T failed(Run mine, T cause) {
        try {
            end(mine, new RunState.Failed(ports.clock().instant(), kind(cause), reason(cause)), true);
        } catch (StoreException e) {
            cause.addSuppressed(e);
        }
        return cause;
    }

    /** Gives up a run without heartbeats for long; this does not prove it dead. */
    public void givenUp(Run silent, String reason) {
        end(silent, new RunState.Failed(ports.clock().instant(), FailureKind.SILENT, reason), false);
    }

    /** Its job is gone, or it has lost its shard before any worker began: nothing of it can write any more. */
    public void dead(Run seen) {
        RunState end = seen.job().isEmpty()
                ? new RunState.Stopped(ports.clock().instant())
                : new RunState.Failed(ports.clock().instant(), FailureKind.HOST_LOST, "its process is gone");
        end(seen, end, true);
    }

    private void end(Run known, RunState end, boolean dead) {
        Retry retry = new Retry(ports, "end run " + known.id());
        boolean _ = retry.first(() -> {
            Optional<Run> run = runs.find(known.id());
            if (run.isEmpty() || run.get().markedDead() || !run.get().job().equals(known.job())) {
                return Optional.of(true);
            }
            RunState state = run.get().state().ended() ? run.get().state() : end;
            Run next = dead ? run.get().endedDead(state) : run.get().with(state);
            return retry.commit(Transaction.of(RunRows.replace(next))) ? Optional.of(true) : Optional.empty();
        });
    }

    private static FailureKind kind(Throwable cause) {
        return switch (cause) {
            case OutOfMemoryError _ -> FailureKind.OUT_OF_MEMORY;
            case DamagedBlobException _, DamagedItemException _, DamagedSliceException _ -> FailureKind.DAMAGED;
            case NoRoomException _ -> FailureKind.NO_ROOM;
            case StoreException _ -> FailureKind.STORE;
            default -> FailureKind.TRAINING;
        };
    }

    /** Cut between characters, with characters that no store can hold replaced. */
    private static String reason(Throwable cause) {
        String said = cause.getMessage();
        String message = said == null ? NO_REASON : said;
        int[] characters =
                message.codePoints().limit(LONGEST).map(RunEnds::storable).toArray();
        return new String(characters, 0, characters.length);
    }

    private static int storable(int character) {
        boolean lone = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return lone ? '?' : character;
    }
}
