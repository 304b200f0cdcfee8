package dev.sisa.core.run;

import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.RunId;
import dev.sisa.core.port.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Writes every half minute that a run lives, and reads whether it is still wanted: a reconciler may have given it up or asked its
 * job to end. Used by one thread.
 */
public final class Heartbeat {

    private static final Duration PERIOD = Duration.ofSeconds(30);

    private final ControlStore control;
    private final InstantSource clock;
    private final RunId id;
    private final JobLauncher.Claim claim;
    private Instant last;

    /** The heartbeat of a run that has just begun. */
    public Heartbeat(ControlStore control, InstantSource clock, RunId id, JobLauncher.Claim claim) {
        this.control = control;
        this.clock = clock;
        this.id = id;
        this.claim = claim;
        this.last = clock.instant();
    }

    /**
     * To be called between pieces of work, however small they are.
     *
     * @throws UnwantedRunException if the run is to end
     */
    public void beat() {
        Instant now = clock.instant();
        if (now.isAfter(last.plus(PERIOD))) {
            requireWanted();
            beat(now);
            last = now;
        }
    }

    /**
     * Checks at once whether the job was asked to end.
     *
     * @throws UnwantedRunException if it was
     */
    public void requireWanted() {
        if (claim.stopping()) {
            throw new UnwantedRunException(id);
        }
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
