package dev.sisa.cli.home;

import dev.sisa.cli.failure.CommandException;
import dev.sisa.core.healing.ShardHealing;
import dev.sisa.core.model.Model;
import dev.sisa.core.reconcile.Reconcile;
import dev.sisa.core.reconcile.ReconcileFault;
import dev.sisa.core.reconcile.ReconcileReport;
import dev.sisa.core.reconcile.ShardReport;
import dev.sisa.core.reconcile.Waiting;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunState;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reconciles a model until it is at rest, or waits only for time or an operator. */
public final class Reconciling {

    private final Workplace workplace;
    private final Model model;
    private final Workers workers;
    private final Reconcile reconcile;
    private final Consumer<String> note;
    private boolean told;

    public Reconciling(Workplace workplace, Model model, Workers workers, Consumer<String> note) {
        this.workplace = workplace;
        this.model = model;
        this.workers = workers;
        this.reconcile = new Reconcile(
                workplace.ports().with(workers.jobs()), model, Engines.fingerprint(model), workplace.signer());
        this.note = note;
    }

    /**
     * The state of the model after reconciling.
     *
     * @param last report of the last pass
     * @param healed by workers of this process that report it
     */
    public record Outcome(ReconcileReport last, long erased, long destroyed, int started, List<ShardHealing> healed) {

        private Outcome plus(ReconcileReport pass) {
            List<ShardReport> shards = pass.shards();
            return new Outcome(
                    pass,
                    erased + shards.stream().mapToLong(ShardReport::erased).sum(),
                    destroyed
                            + shards.stream().mapToLong(ShardReport::destroyed).sum(),
                    started + shards.stream().mapToInt(ShardReport::launched).sum(),
                    healed);
        }

        private Outcome with(List<ShardHealing> known) {
            return new Outcome(last, erased, destroyed, started, known);
        }

        /** Whether an operator must act. */
        public boolean stuck() {
            return !last.faults().isEmpty()
                    || last.shards().stream().anyMatch(shard -> shard.stuck().isPresent());
        }

        /**
         * Itself, if no shard is stuck and nothing failed.
         *
         * @throws CommandException if one is, or something did
         */
        public Outcome requireUnstuck(String model) {
            last.shards().stream().filter(shard -> shard.stuck().isPresent()).forEach(shard -> {
                throw new CommandException("shard " + shard.shard() + " of model " + model + " is stuck, "
                        + shard.stuck().orElseThrow() + ". Put that right, then `sisa retry " + model + " --shard "
                        + shard.shard() + "`.");
            });
            last.faults().stream().map(ReconcileFault::cause).findFirst().ifPresent(cause -> {
                throw cause;
            });
            return this;
        }
    }

    /** One pass; the runs that it launches go on. */
    public Outcome once() {
        ReconcileReport pass = pass();
        return new Outcome(pass, 0, 0, 0, List.of()).plus(pass).with(workers.healed());
    }

    /** Passes until nothing moves any more. */
    public Outcome untilRest() {
        Outcome outcome = once();
        while (outcome.last().moving()) {
            if (waitsForRun(outcome.last())) {
                launchWaiting(outcome.last());
                pause(outcome.last());
            }
            outcome = outcome.plus(pass()).with(workers.healed());
        }
        workers.requireRoom();
        return outcome;
    }

    /** Temporary files of an interrupted import may hold rows of the samples whose receipts the pass issues. */
    private ReconcileReport pass() {
        workplace.sweepScratch();
        workers.requireRoom();
        return reconcile.pass();
    }

    private void pause(ReconcileReport pass) {
        if (!workers.pause() && !told) {
            runs(pass)
                    .findFirst()
                    .ifPresent(run -> note.accept("another process is at work on model " + model.name()
                            + "; waiting for run " + run.id() + " to end"));
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
