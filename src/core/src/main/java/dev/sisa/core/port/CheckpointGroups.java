package dev.sisa.core.port;

import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * How a run writes its checkpoints: in groups, each made durable at once, beside the training that goes on. A kill loses the steps
 * of the groups that are not written yet: at most one that is being filled and one that is being written.
 *
 * @param steps most steps of a group
 * @param time after which a group is written though it is not full
 * @param bytes of checkpoints after which it is
 * @param writer runs the writing of one group at a time, beside the caller or, to be reproducible, within the call
 */
public record CheckpointGroups(int steps, Duration time, long bytes, Executor writer) {

    private static final int MOST_STEPS = 10;
    private static final long MOST_BYTES = 64_000_000;

    public CheckpointGroups {
        if (steps < 1 || time.isNegative() || bytes < 1) {
            throw new IllegalArgumentException(
                    "a group cannot have " + steps + " steps, " + bytes + " bytes or " + time);
        }
    }

    /** Groups of the usual size. */
    public static CheckpointGroups within(Duration time, Executor writer) {
        return new CheckpointGroups(MOST_STEPS, time, MOST_BYTES, writer);
    }
}
