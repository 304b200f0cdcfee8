package dev.sisa.core.simulation.unrest;

import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.RunId;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.reconcile.ReconcileReport;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunRows;
import dev.sisa.core.run.RunState;
import java.time.Duration;
import java.util.List;

/**
 * Nothing goes wrong any more: whoever died without an answer asks again, files are ingested to their end, and all must come to
 * rest within a bounded time.
 */
final class Settling {

    private static final int MOST_TRIES = 30;
    private static final int MOST_PASSES = 60;
    private static final Duration WHILE = Duration.ofMinutes(6);

    private final Stage stage;
    private final Ledger ledger;
    private final Acts acts;

    Settling(Stage stage, Ledger ledger, Acts acts) {
        this.stage = stage;
        this.ledger = ledger;
        this.acts = acts;
    }

    void settle() {
        stage.noticeDeaths();
        repeat();
        acts.flush();
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            if (pass()) {
                new Ending(stage, ledger).check();
                return;
            }
        }
        throw new Violation("I9", "it does not come to rest: " + acts.reconcile());
    }

    private void repeat() {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            ledger.asked().stream().filter(whom -> whom.answer.isEmpty()).forEach(acts::ask);
            ledger.imported().stream().filter(file -> !file.through).forEach(acts::ingest);
            boolean through = ledger.imported().stream().allMatch(file -> file.through)
                    && ledger.asked().stream().allMatch(whom -> whom.answer.isPresent());
            if (through) {
                return;
            }
            boolean _ = pass();
        }
        throw new Violation("I9", "what was asked for does not get through");
    }

    /** Whether nothing is left to do. */
    private boolean pass() {
        ReconcileReport report =
                acts.reconcile().orElseThrow(() -> new Violation("I9", "a reconciler fails for no reason"));
        if (!report.alarms().isEmpty()) {
            throw new Violation("I9", "an alarm for no reason: " + report.alarms());
        }
        report.shards().stream().filter(shard -> shard.stuck().isPresent()).forEach(shard -> retry(shard.shard()));
        List<RunId> starts = List.copyOf(stage.starts());
        stage.starts().clear();
        starts.forEach(acts::work);
        if (starts.isEmpty()) {
            stage.pass(WHILE);
        }
        return report.atRest();
    }

    /** Somebody looked at a stuck shard and lets it be tried again. */
    private void retry(int shard) {
        List<Run> failed = new RunRows(stage.home().ports().control())
                .of(stage.population().model().name(), shard).stream()
                        .filter(run -> run.state() instanceof RunState.Failed)
                        .toList();
        stage.trace().add("shard " + shard + " is stuck and tried again: " + failed);
        failed.forEach(this::requirePlanned);
        failed.forEach(run -> {
            CommitResult _ = stage.home().ports().control().commit(Transaction.of(RunRows.delete(run)));
        });
    }

    private void requirePlanned(Run run) {
        boolean planned = run.state() instanceof RunState.Failed failed
                && switch (failed.kind()) {
                    case HOST_LOST, SILENT, STORE, NO_ROOM -> true;
                    case DAMAGED, TRAINING, OUT_OF_MEMORY -> false;
                };
        if (!planned) {
            throw new Violation("I9", "a shard is stuck for no reason: " + run);
        }
    }
}
