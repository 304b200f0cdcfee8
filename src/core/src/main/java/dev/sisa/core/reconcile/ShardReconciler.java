package dev.sisa.core.reconcile;

import dev.sisa.core.erasure.CollectGarbage;
import dev.sisa.core.erasure.Destroy;
import dev.sisa.core.erasure.Destruction;
import dev.sisa.core.erasure.Erase;
import dev.sisa.core.erasure.Erasure;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.run.Lease;
import dev.sisa.core.run.Leases;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunEnds;
import dev.sisa.core.run.RunRows;
import dev.sisa.core.run.RunState;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.store.Retry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Performs a shard's actions one by one, until it has to wait or is at rest. Each action re-checks the state that it changes, so
 * that it is harmless late, twice, or concurrent with another reconciler's.
 */
final class ShardReconciler {

    /** More actions than a shard can need unless others keep changing it; the next pass continues. */
    private static final int MOST_ACTIONS = 50;

    private final Ports ports;
    private final Model model;
    private final SnapshotReader snapshots;
    private final RunEnds ends;

    ShardReconciler(Ports ports, Model model, SnapshotReader snapshots) {
        this.ports = ports;
        this.model = model;
        this.snapshots = snapshots;
        this.ends = new RunEnds(ports);
    }

    ShardReport reconcile(int shard, ShardPlanner shardPlanner) {
        ShardReport report = ShardReport.none(shard);
        for (int actions = 0; actions < MOST_ACTIONS; actions++) {
            switch (shardPlanner.next(snapshots.of(shard))) {
                case ShardAction.Rest _ -> {
                    return report;
                }
                case ShardAction.Wait(Waiting waiting) -> {
                    return report.waitingFor(waiting);
                }
                case ShardAction.Stuck(String reason) -> {
                    return report.stuckAt(reason);
                }
                case ShardAction.Stop(Run run) -> {
                    ports.jobs().stop(run.job());
                    return report.waitingFor(
                            new Waiting.ForRun(run, "for run " + run.id() + " to end, which lost the shard"));
                }
                case ShardAction action -> report = perform(shard, action, report);
            }
            if (report.waiting().isPresent()) {
                return report;
            }
        }
        return report.waitingFor(new Waiting.ForOthers());
    }

    private ShardReport perform(int shard, ShardAction action, ShardReport report) {
        return switch (action) {
            case ShardAction.MarkDead(Run run) -> {
                ends.dead(run);
                yield report;
            }
            case ShardAction.GiveUp(Run run) -> {
                ports.jobs().stop(run.job());
                ends.givenUp(run, "its worker was not heard of for long");
                yield report;
            }
            case ShardAction.Erase _ -> erase(shard, report);
            case ShardAction.Destroy _ -> destroy(shard, report);
            case ShardAction.CollectGarbage _ -> report.plusDestroyed(new CollectGarbage(ports, model).shard(shard));
            case ShardAction.Heal(ShardRow row) -> heal(row, report);
            case ShardAction.Launch(Run run) -> launch(run, report);
            case ShardAction.Rest _, ShardAction.Wait _, ShardAction.Stuck _, ShardAction.Stop _ -> report;
        };
    }

    private ShardReport erase(int shard, ShardReport report) {
        return switch (erased(shard)) {
            case Erasure.Nothing _ -> report;
            case Erasure.Erased(long samples) -> report.plusErased(samples);
            case Erasure.Busy(Run holder) -> report.waitingFor(Waiting.ForRun.toEnd(holder));
        };
    }

    private Erasure erased(int shard) {
        try {
            return new Erase(ports, model, ports.erasureRows()).shard(shard);
        } catch (RuntimeException e) {
            new CollectGarbage(ports, model).forget(shard);
            throw e;
        }
    }

    private ShardReport destroy(int shard, ShardReport report) {
        return switch (new Destroy(ports, model).shard(shard)) {
            case Destruction.Nothing _ -> report;
            case Destruction.Waiting waiting ->
                report.waitingFor(Waiting.ForRun.toEnd(waiting.runs().getFirst()));
            case Destruction.Destroyed destroyed ->
                report.plusDestroyed(destroyed.blobs().size());
        };
    }

    private ShardReport heal(ShardRow row, ShardReport report) {
        Optional<Lease> lease = new Leases(ports).reserve(row);
        if (lease.isEmpty()) {
            return report;
        }
        return switch (lease.get()) {
            case Lease.Held(Run holder) -> report.waitingFor(Waiting.ForRun.toEnd(holder));
            case Lease.Taken taken -> launch(taken.run(), report);
        };
    }

    /** The launch is recorded before it is made, so that a lost one is repeated after a while, not at once. */
    private ShardReport launch(Run run, ShardReport report) {
        int launches = run.state() instanceof RunState.Leased leased ? leased.launches() : 0;
        Instant now = ports.clock().instant().truncatedTo(ChronoUnit.MILLIS); // as exact as stored
        Run noted = run.with(new RunState.Leased(now, launches + 1));
        if (isNoted(noted)) {
            ports.jobs().launch(run.id());
            return report.plusLaunched().waitingFor(Waiting.ForRun.toEnd(run));
        }
        return report;
    }

    /** Another reconciler that noted the same has launched it too, or died before: launching is idempotent. */
    private boolean isNoted(Run run) {
        return new Retry(ports, "note the launch of run " + run.id()).commit(Transaction.of(RunRows.replace(run)))
                || new RunRows(ports.control()).find(run.id()).equals(Optional.of(run));
    }
}
