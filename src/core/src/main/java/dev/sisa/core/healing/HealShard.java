package dev.sisa.core.healing;

import dev.sisa.core.checkpoint.BlobKind;
import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.store.CommitResult;
import dev.sisa.core.store.DamagedBlobException;
import dev.sisa.core.store.Retry;
import dev.sisa.core.store.Transaction;
import dev.sisa.core.store.Write;
import dev.sisa.core.training.Checkpoint;
import dev.sisa.core.unlearning.Erase;
import dev.sisa.core.unlearning.Residue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings one shard to rest: erases what is pending, trains the steps that are missing or stale, destroys what is left over.
 * A deletion that comes in between stops the run, and the work begins again from what is still good.
 */
final class HealShard {

    private final HealContext context;
    private final int shard;
    private final ShardRows rows;

    HealShard(HealContext context, int shard) {
        this.context = context;
        this.shard = shard;
        this.rows = new ShardRows(context.ports().control());
    }

    ShardHealing heal() {
        List<Integer> steps = new ArrayList<>();
        long visits = 0;
        Erase erase = new Erase(context.ports(), context.model());
        Residue residue = new Residue(context.ports(), context.model());
        for (ShardRow row = read(); !settled(row); row = read()) {
            if (!row.pending().isEmpty()) {
                erase.shard(shard);
                residue.destroy(shard);
            } else {
                ShardHealing run = run();
                steps.addAll(run.steps());
                visits += run.visits();
            }
        }
        residue.destroy(shard);
        return new ShardHealing(shard, steps, visits);
    }

    private ShardRow read() {
        return rows.read(context.model().name(), shard);
    }

    /** Whether nothing is pending, every checkpoint follows from the slices and the last one can be read. */
    private boolean settled(ShardRow row) {
        int slices = row.manifest().slices().size();
        return row.pending().isEmpty()
                && context.chain(shard).freshSteps(row.manifest()) == slices
                && readable(row.manifest().checkpoints().get(slices - 1));
    }

    private ShardHealing run() {
        ShardRow leased = lease();
        Resume resume = resume(leased, context.chain(shard).freshSteps(leased.manifest()));
        context.progress().planned(shard, context.model().visits(leased.manifest(), resume.step()));
        return new Run(context, leased).train(resume);
    }

    /**
     * Takes the shard over: whoever held it before can append nothing any more. Only a commit that is known to have happened is
     * a lease, since two workers that read the same row would write the same one.
     */
    private ShardRow lease() {
        return Retry.first("lease shard " + shard, () -> {
            ShardRow next = read().fenced();
            CommitResult result = context.ports().control().commit(Transaction.of(Write.replace(ShardRows.item(next))));
            return result instanceof CommitResult.Committed ? Optional.of(next) : Optional.empty();
        });
    }

    /** The last of the fresh checkpoints that can be read; initial weights if there is none. */
    private Resume resume(ShardRow row, int fresh) {
        for (int step = fresh; step > 0; step--) {
            CheckpointEntry entry = row.manifest().checkpoints().get(step - 1);
            if (!entry.trained()) {
                return new Resume(step, context.engine().initial(context.model().constituent(shard)));
            }
            Optional<Checkpoint> checkpoint = checkpoint(entry);
            if (checkpoint.isPresent()) {
                return new Resume(step, context.engine().resume(context.model().constituent(shard), checkpoint.get()));
            }
        }
        return new Resume(0, context.engine().initial(context.model().constituent(shard)));
    }

    private boolean readable(CheckpointEntry entry) {
        return !entry.trained() || checkpoint(entry).isPresent();
    }

    private Optional<Checkpoint> checkpoint(CheckpointEntry entry) {
        try {
            return Optional.of(new Checkpoint(
                    context.checkpoints().read(entry.parameters(), BlobKind.PARAMETERS),
                    context.checkpoints().read(entry.state(), BlobKind.STATE)));
        } catch (DamagedBlobException _) {
            return Optional.empty();
        }
    }
}
