package dev.sisa.core.healing;

import dev.sisa.core.model.Ports;
import dev.sisa.core.run.JobLauncher;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunId;
import dev.sisa.core.run.RunRows;
import dev.sisa.core.run.RunState;
import dev.sisa.core.store.CommitResult;
import dev.sisa.core.store.ControlStore;
import dev.sisa.core.store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Says every half minute that a run lives, and hears whether it is still wanted: somebody may have given it up, or asked its
 * job to end. Used by one thread.
 */
final class Heartbeat implements HealProgress {

    private static final Duration PERIOD = Duration.ofSeconds(30);

    private final ControlStore control;
    private final InstantSource clock;
    private final RunId id;
    private final JobLauncher.Claim claim;
    private final HealProgress listener;
    private Instant last;

    Heartbeat(Ports ports, RunId id, JobLauncher.Claim claim, HealProgress listener) {
        this.control = ports.control();
        this.clock = ports.clock();
        this.id = id;
        this.claim = claim;
        this.listener = listener;
        this.last = clock.instant();
    }

    @Override
    public void planned(int shard, long visits) {
        listener.planned(shard, visits);
    }

    @Override
    public void stepStarted(int shard, int step) {
        listener.stepStarted(shard, step);
    }

    @Override
    public void visited(int shard, int samples) {
        listener.visited(shard, samples);
        if (claim.stopping()) {
            throw new UnwantedRunException(id);
        }
        Instant now = clock.instant();
        if (now.isAfter(last.plus(PERIOD))) {
            beat(now);
            last = now;
        }
    }

    @Override
    public void stepFinished(int shard, int step) {
        listener.stepFinished(shard, step);
    }

    private void beat(Instant now) {
        Optional<Run> run = new RunRows(control).find(id);
        if (run.isPresent() && run.get().state() instanceof RunState.Running(Instant since, Instant _)) {
            RunState beaten = new RunState.Running(since, now);
            CommitResult _ =
                    control.commit(Transaction.of(RunRows.replace(run.get().with(beaten))));
        } else {
            throw new UnwantedRunException(id);
        }
    }
}
