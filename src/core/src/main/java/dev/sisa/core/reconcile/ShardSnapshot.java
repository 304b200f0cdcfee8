package dev.sisa.core.reconcile;

import dev.sisa.core.port.RunId;
import dev.sisa.core.run.FailureKind;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunKind;
import dev.sisa.core.run.RunState;
import dev.sisa.core.shard.HealingBacklog;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.shard.ShardRow;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The state that decides a shard's next action.
 *
 * @param runs that are still known, in the order of their epochs
 * @param living runs that may still write
 * @param residue epochs of the erasures that left something to be destroyed
 * @param fresh whether every checkpoint follows from the slices
 * @param now when it was read
 */
record ShardSnapshot(Shard shard, List<Run> runs, Set<RunId> living, List<Long> residue, boolean fresh, Instant now) {

    /** Failures of one kind after which an operator has to act. */
    private static final int STUCK = 3;

    ShardSnapshot {
        runs = List.copyOf(runs);
        living = Set.copyOf(living);
        residue = List.copyOf(residue);
    }

    ShardRow row() {
        return shard.row();
    }

    Manifest manifest() {
        return shard.manifest();
    }

    /** The run that holds the shard now, unless it was given up or is proven dead. */
    Optional<Run> holder() {
        return runs.stream()
                .filter(run -> run.id().epoch() == row().epoch())
                .filter(run -> isLiving(run) && !run.state().ended())
                .findFirst();
    }

    boolean isLiving(Run run) {
        return living.contains(run.id());
    }

    /** Whether nothing is pending, missing or stale. */
    boolean atRest() {
        return row().pending().isEmpty() && fresh && row().backlog().equals(HealingBacklog.NONE);
    }

    /** The run that writes or deletes slices and may not be stopped for an erasure. */
    Optional<Run> writer() {
        return holder().filter(run -> run.kind() != RunKind.HEAL);
    }

    /** The newest of the failures that block a retry of a kind of run. */
    Optional<RunState.Failed> stuck(RunKind kind) {
        Map<FailureKind, Integer> failures = new EnumMap<>(FailureKind.class);
        Optional<RunState.Failed> newest = Optional.empty();
        for (Run run : runs) {
            if (run.kind() == kind && run.state() instanceof RunState.Done) {
                failures.clear();
                newest = Optional.empty();
            }
            if (run.kind() == kind && run.state() instanceof RunState.Failed failed && failed.keepsFrom(kind, now)) {
                newest = failures.merge(failed.kind(), 1, Integer::sum) >= STUCK ? Optional.of(failed) : newest;
            }
        }
        return newest;
    }

    /** Whether a healing after an erasure is complete, or nothing is left to heal. */
    boolean healedSince(long erasure) {
        return atRest() || healing(erasure).isPresent();
    }

    /** The newest complete healing after an erasure. */
    Optional<Run> healing(long erasure) {
        return healings(erasure).reduce((_, newer) -> newer);
    }

    /** The healings after an erasure that came to their end and are still known, the oldest first. */
    Stream<Run> healings(long erasure) {
        return runs.stream()
                .filter(run -> run.kind() == RunKind.HEAL
                        && run.id().epoch() > erasure
                        && run.state() instanceof RunState.Done);
    }
}
