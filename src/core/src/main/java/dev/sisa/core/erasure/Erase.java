package dev.sisa.core.erasure;

import dev.sisa.core.acceptance.PendingPart;
import dev.sisa.core.acceptance.PendingParts;
import dev.sisa.core.acceptance.PointMarks;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.run.Heartbeat;
import dev.sisa.core.run.Lease;
import dev.sisa.core.run.Leases;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunEnds;
import dev.sisa.core.run.RunKind;
import dev.sisa.core.run.RunRows;
import dev.sisa.core.run.RunState;
import dev.sisa.core.run.UnwantedRunException;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.store.Retry;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes accepted samples out of a shard's manifest: their slices are written again without them, the earliest first, and every
 * checkpoint from the first such slice on is dropped. Blobs that the old manifest named and the new one does not are recorded as residue.
 *
 * <p>It reads twice what is pending. The first reading decides which slices are written again and which parts are closed; the second,
 * right before the commit, what stays pending. So a request that is accepted meanwhile never causes a second writing.
 */
public final class Erase {

    private final Ports ports;
    private final Model model;
    private final long mostRows;
    private final ShardRows rows;
    private final Leases leases;
    private final RunRows runs;
    private final RunEnds ends;

    /**
     * The erasures of a model.
     *
     * @param mostRows that one erasure goes through, though at least one slice; the next one goes on
     */
    public Erase(Ports ports, Model model, long mostRows) {
        this.ports = ports;
        this.model = model;
        this.mostRows = mostRows;
        this.rows = new ShardRows(ports.control());
        this.leases = new Leases(ports);
        this.runs = new RunRows(ports.control());
        this.ends = new RunEnds(ports);
    }

    /** Erases a shard's pending samples; idempotent, and safe to call at any time by any process. */
    public Erasure shard(int shard) {
        if (rows.read(model.name(), shard).pending().isEmpty()) {
            return new Erasure.Nothing();
        }
        try (JobLauncher.Claim claim = ports.jobs().claim()) {
            return switch (leases.take(model.name(), shard, RunKind.ERASE, claim.job())) {
                case Lease.Held(Run holder) -> new Erasure.Busy(holder);
                case Lease.Taken(ShardRow row, Run run) ->
                    work(row, run, new Heartbeat(ports.control(), ports.clock(), run.id(), claim));
            };
        }
    }

    private Erasure work(ShardRow leased, Run run, Heartbeat heartbeat) {
        try {
            PendingSnapshot pending = PendingSnapshot.read(ports, model.name(), leased.shard());
            if (pending.parts().isEmpty() || pending.row().epoch() != leased.epoch()) {
                return lost(run);
            }
            Shard shard = model.shardsIn(ports).of(pending.row());
            ErasureScope scope = ErasureScope.of(pending, shard.manifest(), mostRows);
            scope.parts().forEach(part -> prepare(leased.shard(), part, scope, heartbeat));
            SliceRewriter clean = new SliceRewriter(ports, model, shard, mostRows);
            clean.remove(scope.slices(), heartbeat);
            return commit(run, scope, new CleanShard(ports, shard, clean));
        } catch (UnwantedRunException _) {
            return lost(run);
        } catch (RuntimeException e) {
            return lostOr(run, e);
        }
    }

    /** The run that took the shard may have destroyed blobs being read: this is not a failure. */
    private Erasure lostOr(Run run, RuntimeException cause) {
        if (rows.read(model.name(), run.id().shard()).epoch() == run.id().epoch()) {
            throw ends.failed(run, cause);
        }
        return lost(run);
    }

    private Erasure lost(Run run) {
        ends.stopped(run);
        return new Erasure.Busy(run);
    }

    /**
     * Reads a part's samples. The accepting process may have crashed before marking the points, and a point that is neither pending nor
     * a tombstone would let its sample be imported again once it is erased.
     */
    private void prepare(int shard, PendingSnapshot.Waiting waiting, ErasureScope scope, Heartbeat heartbeat) {
        ItemKey key = PendingParts.key(model.name(), shard, waiting.name());
        PendingPart part = new PendingParts(ports.control())
                .find(key)
                .orElseThrow(() -> new DamagedItemException("part " + waiting.name() + " is pending in shard " + shard
                        + ", but the item that names its samples is gone"));
        new PointMarks(ports, model.name(), shard).pending(part.name(), part.samples());
        scope.add(part);
        heartbeat.beat();
    }

    /** Only requests may change the row under this epoch; parts that they add stay pending. */
    private Erasure commit(Run run, ErasureScope scope, CleanShard clean) {
        int shard = run.id().shard();
        Retry retry = new Retry(ports, "erase pending samples of shard " + shard);
        return retry.first(() -> {
            if (runs.isDone(run.id())) {
                return Optional.of(new Erasure.Erased(clean.removed()));
            }
            PendingSnapshot pending = PendingSnapshot.read(ports, model.name(), shard);
            Optional<Run> mine = runs.unended(run.id());
            if (pending.row().epoch() != run.id().epoch() || mine.isEmpty()) {
                ends.stopped(run);
                return Optional.of(new Erasure.Busy(leases.holder(pending.row()).orElse(run)));
            }
            Residue.Reach reach = scope.reach(clean.done(), pending.row().version() + 1);
            Instant now = ports.clock().instant();
            boolean committed = retry.commit(Transaction.of(
                    Write.replace(ShardRows.item(clean.row(pending.row(), pending.after(reach), now))),
                    new ResidueRows(ports.control(), model.name()).create(clean.residue(reach)),
                    RunRows.replace(mine.get().endedDead(RunState.Done.writing(run, now)))));
            return committed ? Optional.of(new Erasure.Erased(clean.removed())) : Optional.empty();
        });
    }
}
