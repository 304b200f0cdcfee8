package dev.sisa.core.reconcile;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.policy.HealingWindow;
import dev.sisa.core.port.RunId;
import dev.sisa.core.run.FailureKind;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunKind;
import dev.sisa.core.run.RunState;
import dev.sisa.core.shard.HealingBacklog;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.Pending;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.SliceEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A shard of epoch 5 as a test wants it, at rest to begin with, and what is to be done with it. */
final class ShardAt {

    static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    private static final HealingWindow WINDOW = new HealingWindow(3, Duration.ofHours(1), 0.5, 1);
    private static final Manifest MANIFEST = new Manifest(List.of(SliceEntry.empty(Bytes.ofHex("0c"))), List.of());

    private final List<Run> runs = new ArrayList<>();
    private final Set<RunId> living = new HashSet<>();
    Pending pending = Pending.NONE;
    HealingBacklog backlog = HealingBacklog.NONE;
    List<Long> residue = List.of();
    boolean fresh = true;
    Instant now = NOW;
    ShardPlanner.Limits limits = new ShardPlanner.Limits(Duration.ofMinutes(2), Duration.ofMinutes(15));

    Run run(long epoch, RunKind kind, RunState state, boolean lives) {
        Run run = new Run(new RunId("m", 0, epoch), 1, kind, state, "j", false, false);
        runs.add(run);
        if (lives) {
            living.add(run.id());
        }
        return run;
    }

    void dead(long epoch, RunKind kind, RunState state, boolean swept) {
        runs.add(new Run(new RunId("m", 0, epoch), 1, kind, state, "j", true, swept));
    }

    void failed(long epoch, RunKind kind, FailureKind failure) {
        dead(epoch, kind, new RunState.Failed(NOW, failure, "failure " + epoch), true);
    }

    void forgetRuns() {
        runs.clear();
        living.clear();
    }

    ShardAction next() {
        ShardRow row = new ShardRow("m", 0, 9, 5, Optional.empty(), 0, pending, backlog);
        Shard shard = new Shard(row, Optional.empty(), MANIFEST);
        return new ShardPlanner(WINDOW, 1, limits, now)
                .next(new ShardSnapshot(shard, runs, living, residue, fresh, now));
    }
}
