package dev.sisa.core.healing;

import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.RunId;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunRows;
import dev.sisa.core.run.RunState;
import dev.sisa.core.shard.BlobLists;
import dev.sisa.core.shard.ListDigest;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.store.Retry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Appends checkpoints to a shard: only while the run's epoch holds, the slices up to the step are the ones it trained on, and
 * no deletion is pending in them. No other run appends under this epoch.
 */
final class Append {

    private final ControlStore control;
    private final ShardRow leased;
    private final ShardRows rows;
    private final RunRows runs;
    private final RunId run;

    Append(ControlStore control, ShardRow leased) {
        this.control = control;
        this.leased = leased;
        this.rows = new ShardRows(control);
        this.runs = new RunRows(control);
        this.run = new RunId(leased.model(), leased.shard(), leased.epoch());
    }

    /** The run that appends. */
    RunId run() {
        return run;
    }

    /**
     * Appends steps that follow each other, in one commit; only the first of them if a deletion is pending behind those. A run
     * that has ended appends nothing: garbage collection may have destroyed its blobs.
     *
     * @return whether all of them are in the manifest now; if not, the run must stop
     */
    boolean append(List<AppendedStep> group) {
        return Retry.first("append " + group.size() + " checkpoints to shard " + leased.shard(), () -> {
            ShardRow row = rows.read(leased.model(), leased.shard());
            Optional<Run> now = runs.unended(run);
            List<AppendedStep> missing = group.stream()
                    .takeWhile(step -> allowed(row, step.number()))
                    .filter(step -> !step.isIn(row.manifest()))
                    .toList();
            if (missing.isEmpty() || now.isEmpty()) {
                return Optional.of(group.stream().allMatch(step -> step.isIn(row.manifest())));
            }
            Manifest next = row.manifest();
            for (AppendedStep step : missing) {
                next = next.withCheckpoint(step.number(), step.entry());
            }
            control.commit(Transaction.of(Write.replace(ShardRows.item(row.with(next))), RunRows.unchanged(now.get())));
            return Optional.empty();
        });
    }

    /**
     * Ends a run whose last step is in the manifest: one transaction clears the healing backlog and sets the run to done.
     *
     * @param end the end of a run that left the blobs of a list
     */
    boolean finish(Function<ListDigest, RunState.Done> end) {
        int steps = leased.manifest().slices().size();
        return Retry.first("finish run " + run, () -> {
            Optional<Run> now = runs.find(run);
            if (now.isEmpty() || now.get().state().ended()) {
                return Optional.of(runs.isDone(run));
            }
            ShardRow row = rows.read(leased.model(), leased.shard());
            if (!allowed(row, steps)) {
                return Optional.of(false);
            }
            RunState done = end.apply(new BlobLists(control).keep(row.model(), row.manifest()));
            Transaction finished = Transaction.of(
                    Write.replace(ShardRows.item(row.healed())),
                    RunRows.replace(now.get().endedDead(done)));
            return control.commit(finished) instanceof CommitResult.Committed ? Optional.of(true) : Optional.empty();
        });
    }

    private boolean allowed(ShardRow row, int step) {
        return row.epoch() == leased.epoch()
                && row.earliestPending().orElse(Integer.MAX_VALUE) > step
                && row.manifest()
                        .slices()
                        .subList(0, step)
                        .equals(leased.manifest().slices().subList(0, step));
    }
}
