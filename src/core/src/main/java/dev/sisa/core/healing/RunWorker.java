package dev.sisa.core.healing;

import dev.sisa.core.model.Model;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.RunId;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.run.Heartbeat;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunEnds;
import dev.sisa.core.run.RunRows;
import dev.sisa.core.run.RunState;
import dev.sisa.core.run.UnwantedRunException;
import dev.sisa.core.shard.ListDigest;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.store.Retry;
import dev.sisa.core.training.Engine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Works on leased runs: begins one that no other worker has begun, trains the missing steps of its shard, and writes its end as
 * its last act. A kill at any moment loses at most the steps of the groups that are not written yet: the next run continues to
 * the same bits.
 */
public final class RunWorker {

    private final Ports ports;
    private final Model model;
    private final Engine engine;
    private final LearningRules rules;
    private final HealProgress listener;
    private final ShardRows rows;
    private final RunRows runs;
    private final RunEnds ends;

    public RunWorker(Ports ports, Model model, Engine engine, HealProgress listener) {
        this(ports, model, engine, LearningRules.OWN_ROWS, listener);
    }

    /** A worker that learns by other rules than those of production. */
    public RunWorker(Ports ports, Model model, Engine engine, LearningRules rules, HealProgress listener) {
        this.rules = rules;
        this.ports = ports;
        this.model = model;
        this.engine = engine;
        this.listener = listener;
        this.rows = new ShardRows(ports.control());
        this.runs = new RunRows(ports.control());
        this.ends = new RunEnds(ports);
    }

    /** Works on a run to its end; trains nothing if it was begun before, or another run holds its shard by now. */
    public ShardHealing work(RunId id) {
        try (JobLauncher.Claim claim = ports.jobs().claim()) {
            return switch (begin(id, claim.job())) {
                case BeginResult.Begun begun -> work(begun, claim);
                case BeginResult.NotOurs _ -> new ShardHealing(id.shard(), List.of(), 0);
            };
        }
    }

    /** Whether a run is this worker's. */
    private sealed interface BeginResult {

        /** It is, with the row it began on. */
        record Begun(ShardRow row, Run run) implements BeginResult {}

        /** It was begun before, has ended, or lost its shard. */
        record NotOurs() implements BeginResult {}
    }

    /**
     * A run that has lost its shard is not begun: no reconciler waits for its worker. Nor is one continued whose begin had an
     * unknown result: the current row, and its epoch, then belong to another run.
     */
    private BeginResult begin(RunId id, String job) {
        Retry retry = new Retry(ports, "begin run " + id);
        return retry.first(() -> {
            Optional<Run> run = runs.find(id);
            boolean mine = run.filter(
                            begun -> begun.job().equals(job) && !begun.state().ended())
                    .isPresent();
            boolean waits = run.filter(leased -> leased.state() instanceof RunState.Leased)
                    .isPresent();
            if (!mine && !waits) {
                return Optional.of(new BeginResult.NotOurs());
            }
            ShardRow row = rows.read(id.model(), id.shard());
            if (row.epoch() != id.epoch()) {
                ends.stopped(run.get());
                return Optional.of(new BeginResult.NotOurs());
            }
            if (mine) {
                return Optional.of(new BeginResult.Begun(row, run.get()));
            }
            Run begun = begun(run.get(), job);
            return retry.commit(beginning(row, begun))
                    ? Optional.of(new BeginResult.Begun(row, begun))
                    : Optional.empty();
        });
    }

    private Run begun(Run leased, String job) {
        Instant now = ports.clock().instant();
        return leased.started(job, new RunState.Running(now, now));
    }

    private static Transaction beginning(ShardRow row, Run begun) {
        Write held = new Write.Check(ShardRows.item(row).key(), new Condition.VersionIs(row.version()));
        return Transaction.of(held, RunRows.replace(begun));
    }

    private ShardHealing work(BeginResult.Begun begun, JobLauncher.Claim claim) {
        RunId id = begun.run().id();
        Optional<Shard> shard = shard(begun);
        return shard.isPresent() ? work(begun, shard.get(), claim) : new ShardHealing(id.shard(), List.of(), 0);
    }

    /** The shard that a run begins on; empty if the run ended, since it lost the shard. */
    private Optional<Shard> shard(BeginResult.Begun begun) {
        try {
            return Optional.of(model.shardsIn(ports).of(begun.row()));
        } catch (RuntimeException e) {
            endOrThrow(begun, e);
            return Optional.empty();
        }
    }

    private ShardHealing work(BeginResult.Begun begun, Shard shard, JobLauncher.Claim claim) {
        RunId id = begun.run().id();
        Append append = new Append(ports, shard);
        CheckpointWriter writer = new CheckpointWriter(new GroupAppend(ports, shard.keys(), append));
        HeartbeatListener heart =
                new HeartbeatListener(new Heartbeat(ports.control(), ports.clock(), id, claim), writer, listener);
        HealContext context = new HealContext(ports, model, engine, rules, heart);
        Steps steps = new Steps(context, shard, writer);
        try {
            train(context, shard, steps, writer);
            if (!append.finish(live -> done(begun, steps, live))) {
                ends.stopped(begun.run());
            }
        } catch (UnwantedRunException _) {
            ends.stopped(begun.run());
        } catch (RuntimeException e) {
            endOrThrow(begun, e);
        } catch (OutOfMemoryError e) {
            throw ends.failed(begun.run(), e);
        }
        return steps.healing();
    }

    /** All steps that were trained are written when this ends, however it does: a run's end is its last act. */
    private void train(HealContext context, Shard shard, Steps steps, CheckpointWriter writer) {
        try (writer) {
            Resume resume = new LastCheckpoint(ports, model, engine).of(shard);
            context.progress().planned(shard.number(), model.visits(shard.manifest(), resume.step()));
            steps.train(resume);
        }
    }

    /** The run that took the shard may have destroyed blobs being read: this is not a failure. */
    private void endOrThrow(BeginResult.Begun begun, RuntimeException cause) {
        RunId id = begun.run().id();
        boolean lost = rows.find(id.model(), id.shard())
                .filter(row -> row.epoch() == id.epoch())
                .isEmpty();
        if (!lost) {
            throw ends.failed(begun.run(), cause);
        }
        ends.stopped(begun.run());
    }

    private RunState.Done done(BeginResult.Begun begun, Steps steps, ListDigest live) {
        Instant now = ports.clock().instant();
        return new RunState.Done(
                now,
                steps.healing().visits(),
                Duration.between(begun.run().state().at(), now),
                Optional.of(live));
    }
}
