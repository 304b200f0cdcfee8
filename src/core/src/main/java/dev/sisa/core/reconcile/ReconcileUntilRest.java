package dev.sisa.core.reconcile;

import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunState;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reconciles a model until it is at rest, or waits only for time or an operator. Not thread-safe. */
public final class ReconcileUntilRest {

    private final Reconcile reconcile;
    private final Workers workers;
    private final Consumer<String> note;
    private boolean told;

    /**
     * A loop around passes.
     *
     * @param reconcile launches runs on the workers' jobs
     * @param note is told once if the loop waits for another process
     */
    public ReconcileUntilRest(Reconcile reconcile, Workers workers, Consumer<String> note) {
        this.reconcile = reconcile;
        this.workers = workers;
        this.note = note;
    }

    /** One pass; the runs that it launches go on. */
    public ReconcileOutcome once() {
        return ReconcileOutcome.of(pass(), workers.healed());
    }

    /** Passes until nothing moves any more. */
    public ReconcileOutcome untilRest() {
        ReconcileOutcome outcome = once();
        while (outcome.last().moving()) {
            if (waitsForRun(outcome.last())) {
                launchWaiting(outcome.last());
                pause(outcome.last());
            }
            outcome = outcome.plus(pass(), workers.healed());
        }
        workers.prepare();
        return outcome;
    }

    private ReconcileReport pass() {
        workers.prepare();
        return reconcile.pass();
    }

    private void pause(ReconcileReport pass) {
        if (!workers.pause() && !told) {
            runs(pass)
                    .findFirst()
                    .ifPresent(run -> note.accept("another process is at work on model "
                            + run.id().model() + "; waiting for run " + run.id() + " to end"));
            told = true;
        }
    }

    private static boolean waitsForRun(ReconcileReport pass) {
        return runs(pass).findAny().isPresent();
    }

    /** Launches waiting runs again, since their workers may be dead or busy; of several workers one begins. */
    private void launchWaiting(ReconcileReport pass) {
        runs(pass).filter(run -> run.state() instanceof RunState.Leased).forEach(run -> workers.jobs()
                .launch(run.id()));
    }

    private static Stream<Run> runs(ReconcileReport pass) {
        return pass.shards().stream()
                .flatMap(shard -> shard.waiting().stream())
                .flatMap(what -> what instanceof Waiting.ForRun(Run run, String _) ? Stream.of(run) : Stream.of());
    }
}
