package dev.sisa.core.port;

import java.time.Duration;

/** Checkpoints that are written within the call, so that what happens is the same in each run. */
public final class InlineGroups {

    private InlineGroups() {}

    /** Groups of so many steps, of any size and age. */
    public static CheckpointGroups of(int steps) {
        return new CheckpointGroups(steps, Duration.ofDays(1), Long.MAX_VALUE, Runnable::run);
    }
}
