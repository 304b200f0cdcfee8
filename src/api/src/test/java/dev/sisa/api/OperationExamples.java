package dev.sisa.api;

import dev.sisa.api.model.VoteSummary;
import dev.sisa.api.operation.HealingSummary;
import dev.sisa.api.operation.ModelPolicy;
import dev.sisa.api.operation.ReconciledHome;
import dev.sisa.api.operation.ReconciledModel;
import dev.sisa.api.operation.RetriedShards;
import dev.sisa.api.operation.ShardWork;
import dev.sisa.api.request.ShardState;
import dev.sisa.core.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Examples of what operators are answered, by the names of their golden files. */
final class OperationExamples {

    static final ModelPolicy POLICY = ModelPolicy.of("credit", Policy.DEFAULT, "PT0S");

    private static final ShardWork SHARD =
            new ShardWork(1, ShardState.STUCK, "stuck, healing: there is no room left on the disk");
    private static final ReconciledModel MODEL = new ReconciledModel(
            "credit", false, 2, 7, 1, 1, List.of(StatusExamples.ALARM), List.of(SHARD), ModelExamples.ALL_VOTE);

    private OperationExamples() {}

    static Map<String, Object> all() {
        return Map.ofEntries(
                Map.entry("HealingRule", POLICY.healing()),
                Map.entry("HealingSummary", healing(Optional.of(ModelExamples.ALL_VOTE))),
                Map.entry("HealingSummary.run", healing(Optional.empty())),
                Map.entry("ModelPolicy", POLICY),
                Map.entry("ReconciledHome", new ReconciledHome(List.of(MODEL), List.of(ModelExamples.FAULT))),
                Map.entry("ReconciledModel", MODEL),
                Map.entry("RequestGuards", POLICY.guards()),
                Map.entry("RetriedShards", new RetriedShards("credit", List.of(1, 3))),
                Map.entry("ShardWork", SHARD));
    }

    private static HealingSummary healing(Optional<VoteSummary> voting) {
        return new HealingSummary(
                0.5,
                List.of(ModelExamples.HEALED),
                voting.map(_ -> List.of(ModelExamples.TRAINED)).orElse(List.of()),
                voting);
    }
}
