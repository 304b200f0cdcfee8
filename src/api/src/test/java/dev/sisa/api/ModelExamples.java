package dev.sisa.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sisa.api.model.ConstituentVote;
import dev.sisa.api.model.DeletedModel;
import dev.sisa.api.model.HealedShard;
import dev.sisa.api.model.ImportCounts;
import dev.sisa.api.model.ModelDetail;
import dev.sisa.api.model.ModelEntry;
import dev.sisa.api.model.ModelList;
import dev.sisa.api.model.OwnAnswerKind;
import dev.sisa.api.model.ShardDetail;
import dev.sisa.api.model.SliceDetail;
import dev.sisa.api.model.StepState;
import dev.sisa.api.model.TrainedShard;
import dev.sisa.api.model.TrainingSummary;
import dev.sisa.api.model.VoteSummary;
import dev.sisa.core.failure.FailureClass;
import dev.sisa.core.serving.Shortfall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Examples of documents on models, by the names of their golden files. */
final class ModelExamples {

    static final ConstituentVote CONSTITUENT = new ConstituentVote(
            true,
            Optional.of(Shortfall.ROLLED_BACK),
            Optional.of(OwnAnswerKind.ONE),
            Optional.of("good"),
            Optional.of(false));
    static final VoteSummary VOTING = new VoteSummary(
            0,
            Optional.of("no constituent of model credit votes, so it can answer nothing: no samples in shards 0, 1."),
            Optional.of("every constituent of model credit answers one class to all of its own rows"));
    static final VoteSummary ALL_VOTE = new VoteSummary(2, Optional.empty(), Optional.empty());
    static final HealedShard HEALED = new HealedShard(1, 15_949, List.of(8, 9, 10));
    static final TrainedShard TRAINED =
            new TrainedShard(1, 802, Optional.of("5f0c".repeat(16)), Optional.of(CONSTITUENT));
    static final ModelFailure FAULT = new ModelFailure(
            "old",
            new Failure(
                    "damaged",
                    FailureClass.DAMAGED,
                    "the spec of model old differs from what was written",
                    empty(),
                    exit()));

    private static final ImportCounts COUNTS = new ImportCounts(4_009, 4_000, 9, 2, 1);
    private static final TrainingSummary TRAINING = new TrainingSummary(
            "credit", COUNTS, 161_338, 1.91, 268_435_456, OptionalLong.of(402_653_184), List.of(TRAINED), ALL_VOTE);
    private static final ModelEntry ENTRY = new ModelEntry("credit", 5, 10);
    private static final SliceDetail SLICE = new SliceDetail(81, StepState.STALE);
    private static final ShardDetail SHARD = new ShardDetail(1, 802, 9, 1, List.of(SLICE), Optional.of(CONSTITUENT));

    private ModelExamples() {}

    static Map<String, Object> all() {
        return Map.ofEntries(
                Map.entry("ConstituentVote", CONSTITUENT),
                Map.entry("DeletedModel", new DeletedModel("credit", 104)),
                Map.entry("HealedShard", HEALED),
                Map.entry("ImportCounts", COUNTS),
                Map.entry("ModelDetail", new ModelDetail("credit", spec(), List.of(SHARD), ALL_VOTE)),
                Map.entry("ModelEntry", ENTRY),
                Map.entry("ModelFailure", FAULT),
                Map.entry("ModelList", new ModelList(List.of(ENTRY), List.of(FAULT))),
                Map.entry("ShardDetail", SHARD),
                Map.entry("SliceDetail", SLICE),
                Map.entry("TrainedShard", TRAINED),
                Map.entry("TrainedShard.untrained", new TrainedShard(2, 0, Optional.empty(), Optional.empty())),
                Map.entry("TrainingSummary", TRAINING),
                Map.entry("VoteSummary", VOTING),
                Map.entry("VoteSummary.well", ALL_VOTE));
    }

    private static JsonNode spec() {
        return JsonNodeFactory.instance.objectNode().put("format", "sisa-spec/1");
    }

    private static Optional<String> empty() {
        return Optional.empty();
    }

    private static OptionalInt exit() {
        return OptionalInt.empty();
    }
}
