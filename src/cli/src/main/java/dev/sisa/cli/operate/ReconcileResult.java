package dev.sisa.cli.operate;

import dev.sisa.api.operation.ReconciledHome;
import dev.sisa.api.operation.ReconciledModel;
import dev.sisa.api.operation.ShardWork;
import dev.sisa.api.request.DueNotice;
import dev.sisa.cli.answer.Voting;
import dev.sisa.cli.answer.WireVotes;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.ModelFaults;
import dev.sisa.core.model.ModelFault;
import dev.sisa.core.reconcile.ReconcileOutcome;
import dev.sisa.core.reconcile.ShardReport;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The work of reconciling on models, and their state afterwards.
 *
 * @param faults failures of other models
 */
record ReconcileResult(List<Of> models, List<ModelFault> faults) implements Console.Printable {

    ReconcileResult {
        models = List.copyOf(models);
        faults = List.copyOf(faults);
    }

    /** Of one model. */
    record Of(String model, ReconcileOutcome result, Voting voting) {}

    /** Whether an operator must act. */
    boolean stuck() {
        return !faults.isEmpty()
                || models.stream()
                        .anyMatch(of -> of.result().stuck() || of.voting().silent());
    }

    @Override
    public ReconciledHome toJson() {
        return new ReconciledHome(
                models.stream().map(ReconcileResult::document).toList(), ModelFaults.documents(faults));
    }

    private static ReconciledModel document(Of of) {
        ReconcileOutcome outcome = of.result();
        return new ReconciledModel(
                of.model(),
                outcome.last().atRest(),
                outcome.erased(),
                outcome.destroyed(),
                outcome.started(),
                outcome.last().open().size(),
                DueNotice.of(outcome.last().alarms()),
                outcome.last().shards().stream().map(ShardWork::of).toList(),
                new WireVotes(of.voting()).summary());
    }

    @Override
    public String toText() {
        return models.isEmpty() && faults.isEmpty()
                ? "no models"
                : models.stream().map(ReconcileResult::text).collect(Collectors.joining("\n"));
    }

    private static String text(Of of) {
        ReconcileOutcome outcome = of.result();
        return "model " + of.model() + ": " + Figures.count(outcome.erased(), "sample") + " erased, "
                + Figures.count(outcome.destroyed(), "blob") + " destroyed, " + Figures.count(outcome.started(), "run")
                + " started, " + Figures.count(outcome.last().open().size(), "request") + " open"
                + outcome.last().shards().stream()
                        .filter(shard -> !left(shard, of.model()).isEmpty())
                        .map(shard -> "\n  shard " + shard.shard() + " " + left(shard, of.model()))
                        .collect(Collectors.joining());
    }

    private static String left(ShardReport shard, String model) {
        return shard.stuck()
                .map(reason -> "is stuck, " + reason + "; put that right, then `sisa retry " + model + "`")
                .or(() -> shard.waiting().map(waiting -> "waits " + waiting.reason()))
                .orElse("");
    }
}
