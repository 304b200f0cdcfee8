package dev.sisa.core.erasure;

import dev.sisa.core.model.Model;
import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.run.Lease;
import dev.sisa.core.run.Leases;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunEnds;
import dev.sisa.core.run.RunKind;
import dev.sisa.core.run.RunRows;
import dev.sisa.core.run.RunState;
import dev.sisa.core.shard.CheckpointBlobs;
import dev.sisa.core.shard.NamedBlob;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.shard.StoredManifest;
import dev.sisa.core.store.Retry;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Takes checkpoints that are missing or damaged out of a shard's manifest, with all that came after them, so that healing trains
 * them again. Otherwise an earlier one is noticed only when a deletion falls back to it. Their remaining blobs are recorded as
 * residue.
 */
public final class RepairCheckpoints {

    private final Ports ports;
    private final Model model;
    private final ShardRows rows;
    private final Leases leases;
    private final RunRows runs;
    private final RunEnds ends;
    private final CheckpointBlobs checkpoints;

    public RepairCheckpoints(Ports ports, Model model) {
        this.ports = ports;
        this.model = model;
        this.rows = new ShardRows(ports.control());
        this.leases = new Leases(ports);
        this.runs = new RunRows(ports.control());
        this.ends = new RunEnds(ports);
        this.checkpoints = new CheckpointBlobs(ports.blobs(), ports.random());
    }

    /**
     * Repairs a shard unless a run holds it that may not be stopped. Reads every checkpoint; idempotent, and safe to call at any
     * time by any process.
     *
     * @return the first step that was taken out, if any was
     */
    public OptionalInt shard(int shard) {
        if (damaged(model.shardsIn(ports).read(shard)).isEmpty()) {
            return OptionalInt.empty();
        }
        try (JobLauncher.Claim claim = ports.jobs().claim()) {
            return switch (leases.take(model.name(), shard, RunKind.ERASE, claim.job())) {
                case Lease.Held _ -> OptionalInt.empty();
                case Lease.Taken(ShardRow row, Run run) -> work(row, run);
            };
        }
    }

    private OptionalInt work(ShardRow leased, Run run) {
        try {
            Shard shard = model.shardsIn(ports).of(leased);
            OptionalInt damaged = damaged(shard);
            return damaged.isPresent() && truncate(shard, run, damaged.getAsInt()) ? damaged : end(run);
        } catch (RuntimeException e) {
            throw ends.failed(run, e);
        }
    }

    private OptionalInt end(Run run) {
        ends.stopped(run);
        return OptionalInt.empty();
    }

    private OptionalInt damaged(Shard shard) {
        List<Integer> steps = checkpoints.damagedSteps(shard.manifest());
        return steps.isEmpty() ? OptionalInt.empty() : OptionalInt.of(steps.getFirst());
    }

    /** Whether it was done: only requests may change the row under this epoch. */
    private boolean truncate(Shard shard, Run run, int step) {
        ResidueRows residues = new ResidueRows(ports.control(), model.name());
        StoredManifest sound = CleanShard.store(ports, shard, shard.manifest().truncated(step - 1));
        SortedSet<NamedBlob> dropped = CleanShard.dropped(shard, Optional.of(sound));
        Retry retry = new Retry(ports, "truncate the damaged checkpoints of shard " + shard.number());
        return retry.first(() -> {
            if (runs.isDone(run.id())) {
                return Optional.of(true);
            }
            ShardRow row = rows.read(model.name(), shard.number());
            if (row.epoch() != run.id().epoch() || runs.unended(run.id()).isEmpty()) {
                return Optional.of(false);
            }
            Residue.Reach none = new Residue.Reach(0, row.version() + 1, new TreeSet<>(), List.of());
            RunState done = RunState.Done.writing(run, ports.clock().instant());
            boolean committed = retry.commit(Transaction.of(
                    Write.replace(ShardRows.item(row.with(sound))),
                    residues.create(Residue.first(shard.number(), row.epoch(), none, dropped)),
                    RunRows.replace(run.endedDead(done))));
            return committed ? Optional.of(true) : Optional.empty();
        });
    }
}
