package dev.sisa.cli.operate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.cli.answer.Voting;
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
    public JsonNode toJson() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        var array = root.putArray("models");
        for (Of of : models) {
            ReconcileOutcome outcome = of.result();
            ObjectNode node = array.addObject()
                    .put("model", of.model())
                    .put("atRest", outcome.last().atRest())
                    .put("erasedSamples", outcome.erased())
                    .put("destroyedBlobs", outcome.destroyed())
                    .put("startedRuns", outcome.started())
                    .put("openRequests", outcome.last().open().size());
            of.voting().putInto(node);
            var alarms = node.putArray("alarms");
            outcome.last().alarms().forEach(alarm -> alarms.add(alarm.message()));
            var shards = node.putArray("shards");
            for (ShardReport shard : outcome.last().shards()) {
                ObjectNode left = shards.addObject().put("shard", shard.shard());
                shard.waiting().ifPresent(waiting -> left.put("waits", waiting.reason()));
                shard.stuck().ifPresent(reason -> left.put("stuck", reason));
            }
        }
        ModelFaults.putInto(root, faults);
        return root;
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
