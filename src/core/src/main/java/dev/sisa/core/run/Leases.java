package dev.sisa.core.run;

import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.RunId;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.store.Retry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Gives shards to runs. Each lease is a new epoch, so whoever had the shard before can commit nothing to it any more, and what
 * he may still write lies under his own epoch.
 */
public final class Leases {

    private final ControlStore control;
    private final JobLauncher jobs;
    private final InstantSource clock;
    private final ShardRows rows;
    private final RunRows runs;

    public Leases(ControlStore control, JobLauncher jobs, InstantSource clock) {
        this.control = control;
        this.jobs = jobs;
        this.clock = clock;
        this.rows = new ShardRows(control);
        this.runs = new RunRows(control);
    }

    /** Takes a shard for work in a job that lives already. */
    public Lease take(String model, int shard, RunKind kind, String job) {
        Instant now = now();
        return take(model, shard, id -> new Run(id, 1, kind, new RunState.Running(now, now), job, false, false));
    }

    /**
     * Takes a shard for a healing that is to be launched, if it is still as it was when that was decided: whoever erased or healed
     * since has changed what it owes, and with it whether its healing is due.
     *
     * @return empty if it has changed, or the end is not known; it is to be looked at again
     */
    public Optional<Lease> reserve(ShardRow decided) {
        RunState leased = new RunState.Leased(now(), 0);
        return attempt(decided, id -> new Run(id, 1, RunKind.HEAL, leased, "", false, false));
    }

    /** Who has a shard now, if anybody ever had it. */
    public Optional<Run> holder(ShardRow row) {
        return runs.find(new RunId(row.model(), row.shard(), row.epoch()));
    }

    /** As exact as it is stored: a run that is read again must equal the one that was written. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Lease take(String model, int shard, Proposal proposal) {
        return Retry.first("lease shard " + shard, () -> attempt(rows.read(model, shard), proposal));
    }

    private Optional<Lease> attempt(ShardRow row, Proposal proposal) {
        Optional<Run> holder = holder(row);
        Run mine = proposal.under(new RunId(row.model(), row.shard(), row.epoch()));
        if (holder.isPresent() && same(holder.get(), mine)) {
            return Optional.of(new Lease.Taken(row, holder.get())); // an attempt whose end was not known
        }
        if (holder.isPresent() && keeps(holder.get(), mine.kind())) {
            return Optional.of(new Lease.Held(holder.get()));
        }
        ShardRow next = row.fenced();
        Run run = proposal.under(new RunId(row.model(), row.shard(), next.epoch()));
        CommitResult result = control.commit(Transaction.of(Write.replace(ShardRows.item(next)), RunRows.create(run)));
        return result instanceof CommitResult.Committed ? Optional.of(new Lease.Taken(next, run)) : Optional.empty();
    }

    /** Job names are never used again; a run without a job is nobody's before its worker has begun. */
    private static boolean same(Run holder, Run mine) {
        return !mine.job().isEmpty()
                && holder.job().equals(mine.job())
                && holder.kind() == mine.kind()
                && !holder.state().ended();
    }

    private boolean keeps(Run holder, RunKind kind) {
        return !kind.preempts(holder.kind())
                && !holder.state().ended()
                && !isDead(holder, holder.id().epoch());
    }

    /**
     * Whether nothing of a run can write any more.
     *
     * @param newest epoch of its shard: no worker can begin a run that has lost its shard
     */
    public boolean isDead(Run run, long newest) {
        if (run.markedDead()) {
            return true;
        }
        return run.job().isEmpty() ? run.id().epoch() < newest : !jobs.alive(run.job());
    }

    /** The run that would have a shard, under the epoch that it would get. */
    @FunctionalInterface
    private interface Proposal {
        Run under(RunId id);
    }
}
