package dev.sisa.local;

import dev.sisa.core.port.CheckpointGroups;
import java.time.Duration;

/** The writing of checkpoints on one machine: in a thread beside the training. */
final class CheckpointThreads {

    /** Disks of one machine take milliseconds a group. */
    static final CheckpointGroups GROUPS = CheckpointGroups.within(Duration.ofMillis(200), CheckpointThreads::begin);

    private CheckpointThreads() {}

    /** A thread for each group, of which a run has one at a time: it costs little beside the group, and none is left over. */
    private static void begin(Runnable group) {
        Thread.ofPlatform().daemon().name("checkpoints").start(group);
    }
}
