package dev.sisa.core.erasure;

import dev.sisa.core.acceptance.PendingParts;
import dev.sisa.core.acceptance.PointMarks;
import dev.sisa.core.acceptance.SampleLocation;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.DamagedItemException;
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
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.store.Retry;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Takes accepted samples out of a shard's manifest: their slices are written again without them, and every checkpoint from
 * the earliest such slice on is dropped. Blobs that the old manifest named and the new one does not are recorded as residue.
 */
public final class Erase {

    /** Parts of one erasure: destroying writes three items for each of them, and their names lie in one item. */
    private static final int MOST_PARTS = 1_000;

    /** Samples after which an erasure takes no more parts, since it holds all of them in memory. */
    private static final int ENOUGH_SAMPLES = 100_000;

    private final Ports ports;
    private final Model model;
    private final ShardRows rows;
    private final Leases leases;
    private final RunRows runs;
    private final RunEnds ends;

    public Erase(Ports ports, Model model) {
        this.ports = ports;
        this.model = model;
        this.rows = new ShardRows(ports.control());
        this.leases = new Leases(ports.control(), ports.jobs(), ports.clock());
        this.runs = new RunRows(ports.control());
        this.ends = new RunEnds(ports.control(), ports.clock());
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

    private Erasure work(ShardRow row, Run run, Heartbeat heartbeat) {
        try {
            NavigableMap<String, List<SampleLocation>> parts = toErase(row, heartbeat);
            SliceRewriter clean = new SliceRewriter(ports, model, row);
            clean.remove(parts.values().stream().flatMap(List::stream).toList(), heartbeat);
            return commit(row, run, List.copyOf(parts.keySet()), clean);
        } catch (UnwantedRunException _) {
            ends.stopped(run);
            return new Erasure.Busy(run);
        } catch (RuntimeException e) {
            throw ends.failed(run, e);
        }
    }

    /**
     * The samples of the next parts. The accepting process may have crashed before marking the points, and a point that is
     * neither pending nor a tombstone would let its sample be imported again once its row is gone.
     */
    private NavigableMap<String, List<SampleLocation>> toErase(ShardRow row, Heartbeat heartbeat) {
        PendingParts pending = new PendingParts(ports.control());
        PointMarks marks = new PointMarks(ports.control(), model.name(), row.shard());
        NavigableMap<String, List<SampleLocation>> parts = new TreeMap<>();
        int all = 0;
        for (String part : row.pending().keySet()) {
            if (parts.size() == MOST_PARTS || all >= ENOUGH_SAMPLES) {
                return parts;
            }
            List<SampleLocation> samples = pending.samples(PendingParts.key(model.name(), row.shard(), part))
                    .orElseThrow(() -> new DamagedItemException("part " + part + " is pending in shard " + row.shard()
                            + ", but the item that names its samples is gone"));
            marks.pending(part, samples);
            parts.put(part, samples);
            all += samples.size();
            heartbeat.beat();
        }
        return parts;
    }

    /** Only requests may change the row under this epoch; parts that they add stay pending. */
    private Erasure commit(ShardRow leased, Run run, List<String> parts, SliceRewriter clean) {
        ResidueRows residues = new ResidueRows(ports.control(), model.name());
        Residue residue = Residue.first(leased.shard(), leased.epoch(), parts, clean.dropped());
        return Retry.first("erase pending samples of shard " + leased.shard(), () -> {
            ShardRow row = rows.read(model.name(), leased.shard());
            Optional<Run> mine = runs.unended(run.id());
            if (runs.isDone(run.id())) {
                return Optional.of(new Erasure.Erased(clean.removed()));
            }
            if (row.epoch() != leased.epoch() || mine.isEmpty()) {
                ends.stopped(run);
                return Optional.of(new Erasure.Busy(leases.holder(row).orElse(run)));
            }
            Instant now = ports.clock().instant();
            ShardRow erased = row.erased(clean.manifest(), parts, row.backlog().plus(clean.removed(), now));
            RunState done = RunState.Done.writing(run, now);
            CommitResult result = ports.control()
                    .commit(Transaction.of(
                            Write.replace(ShardRows.item(erased)),
                            residues.create(residue),
                            RunRows.replace(mine.get().endedDead(done))));
            return result instanceof CommitResult.Committed
                    ? Optional.of(new Erasure.Erased(clean.removed()))
                    : Optional.empty();
        });
    }
}
