package dev.sisa.core.healing;

import dev.sisa.core.port.CheckpointGroups;
import dev.sisa.core.run.UnwantedRunException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Collects the trained steps of a run in groups and has them written beside the training, one group at a time and in their order.
 * Used by the thread that trains, which gets the faults of writing. Closing it writes what is left, however the training ended.
 */
final class CheckpointWriter implements AutoCloseable {

    private final CheckpointGroups limits;
    private final InstantSource clock;
    private final GroupAppend append;
    private final List<TrainedStep> group = new ArrayList<>();
    private Instant since;
    private Optional<FutureTask<Boolean>> writing = Optional.empty();
    private boolean broken;

    /** A writer for one run. */
    CheckpointWriter(GroupAppend append) {
        this.limits = append.ports().checkpoints();
        this.clock = append.ports().clock();
        this.append = append;
        this.since = clock.instant();
    }

    /**
     * Takes a step. Waits only if its group is full and the one before is still being written.
     *
     * @throws UnwantedRunException if a step before it may not be appended any more
     */
    void add(TrainedStep step) {
        if (group.isEmpty()) {
            since = clock.instant();
        }
        group.add(step);
        long bytes = group.stream().mapToLong(TrainedStep::bytes).sum();
        if (group.size() >= limits.steps() || bytes >= limits.bytes()) {
            begin();
        }
        tick();
    }

    /**
     * Lets a group go whose time is over. To be called between batches.
     *
     * @throws UnwantedRunException if a step may not be appended any more
     */
    void tick() {
        if (busy()) {
            return;
        }
        settle();
        if (!group.isEmpty() && !clock.instant().isBefore(since.plus(limits.time()))) {
            begin();
        }
    }

    /**
     * Writes all that is left and waits for it; nothing after a group that could not be written.
     *
     * @throws UnwantedRunException if a step may not be appended any more
     */
    @Override
    public void close() {
        settle();
        if (!broken && !group.isEmpty()) {
            begin();
            settle();
        }
    }

    private boolean busy() {
        return writing.filter(task -> !task.isDone()).isPresent();
    }

    private void begin() {
        settle();
        List<TrainedStep> steps = List.copyOf(group);
        group.clear();
        FutureTask<Boolean> task = new FutureTask<>(() -> append.write(steps), true);
        broken = true; // should no thread start
        limits.writer().execute(task);
        broken = false;
        writing = Optional.of(task);
        if (task.isDone()) {
            settle();
        }
    }

    /** Waits for the group that is being written, and throws what its writer threw. */
    private void settle() {
        if (writing.isPresent()) {
            FutureTask<Boolean> task = writing.get();
            writing = Optional.empty();
            broken = true;
            Optional<Throwable> fault = fault(task);
            if (fault.isPresent()) {
                throw thrown(fault.get());
            }
            broken = false;
        }
    }

    /** A thread that is interrupted waits all the same: a group is never left in the middle. */
    private static Optional<Throwable> fault(FutureTask<Boolean> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    boolean _ = task.get();
                    return Optional.empty();
                } catch (InterruptedException _) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    return Optional.ofNullable(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException thrown(Throwable fault) {
        if (fault instanceof Error error) {
            throw error;
        }
        return fault instanceof RuntimeException known ? known : new IllegalStateException(fault);
    }
}
