package dev.sisa.core.run;

import dev.sisa.core.port.Ports;
import dev.sisa.core.port.RunId;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.store.Retry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives shards to runs. Each lease is a new epoch, so the previous holder can commit nothing to the shard any more, and its late
 * writes lie under its own epoch.
 */
public final class Leases {

    private final Ports ports;
    private final ShardRows rows;
    private final RunRows runs;

    public Leases(Ports ports) {
        this.ports = ports;
        this.rows = new ShardRows(ports.control());
        this.runs = new RunRows(ports.control());
    }

    /** Leases a shard for work in a job that is already running. */
    public Lease take(String model, int shard, RunKind kind, String job) {
        Instant now = now();
        return take(model, shard, id -> new Run(id, 1, kind, new RunState.Running(now, now), job, false, false));
    }

    /**
     * Leases a shard for a healing to be launched, if its row is unchanged since the decision: an erasure or a healing since has
     * changed its backlog, and so whether its healing is due.
     *
     * @return empty if it has changed or the commit's result is unknown; decide again
     */
    public Optional<Lease> reserve(ShardRow decided) {
        RunState leased = new RunState.Leased(now(), 0);
        return attempt(decided, id -> new Run(id, 1, RunKind.HEAL, leased, "", false, false), retry(decided.shard()));
    }

    /** The run that holds a shard now, if any ever did. */
    public Optional<Run> holder(ShardRow row) {
        return runs.find(new RunId(row.model(), row.shard(), row.epoch()));
    }

    /** Time as exact as stored: a run that is read back must equal the written one. */
    private Instant now() {
        return ports.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Lease take(String model, int shard, Proposal proposal) {
        Retry retry = retry(shard);
        return retry.first(() -> attempt(rows.read(model, shard), proposal, retry));
    }

    private Retry retry(int shard) {
        return new Retry(ports, "lease shard " + shard);
    }

    private Optional<Lease> attempt(ShardRow row, Proposal proposal, Retry retry) {
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
        boolean committed = retry.commit(Transaction.of(Write.replace(ShardRows.item(next)), RunRows.create(run)));
        return committed ? Optional.of(new Lease.Taken(next, run)) : Optional.empty();
    }

    /** Job names are never reused; a run without a job has no owner until its worker begins. */
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
        return living(List.of(run), newest).isEmpty();
    }

    /**
     * Those of a shard's runs of which something may still write, in their order.
     *
     * @param newest epoch of the shard: no worker can begin a run that has lost its shard
     */
    public List<Run> living(List<Run> runs, long newest) {
        List<String> claimed = runs.stream()
                .filter(run -> !run.markedDead() && !run.job().isEmpty())
                .map(Run::job)
                .distinct()
                .toList();
        Set<String> alive = claimed.isEmpty() ? Set.of() : ports.jobs().alive(claimed);
        return runs.stream()
                .filter(run -> !run.markedDead())
                .filter(run -> run.job().isEmpty() ? run.id().epoch() >= newest : alive.contains(run.job()))
                .toList();
    }

    /** The run that would hold a shard, under the epoch that it would get. */
    @FunctionalInterface
    private interface Proposal {
        Run under(RunId id);
    }
}
