package dev.sisa.api;

import dev.sisa.api.prediction.AccuracyScore;
import dev.sisa.api.prediction.ClassAccuracy;
import dev.sisa.api.prediction.PredictionList;
import dev.sisa.api.prediction.PredictionSummary;
import dev.sisa.api.prediction.RefusalReason;
import dev.sisa.api.prediction.RowCounts;
import dev.sisa.api.prediction.RowPrediction;
import dev.sisa.api.prediction.RowRefusal;
import dev.sisa.core.serving.Answer;
import dev.sisa.core.serving.PredictionResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Examples of answers to rows, by the names of their golden files. */
final class PredictionExamples {

    static final AccuracyScore SCORE = new AccuracyScore(0.5, OptionalDouble.of(0.789), OptionalDouble.of(0.71));
    static final AccuracyScore NO_SCORE = new AccuracyScore(0, OptionalDouble.empty(), OptionalDouble.empty());
    static final RowPrediction ANSWERED = RowPrediction.of(
            "A0042",
            new PredictionResult.Answered(
                    new Answer(1, Optional.of(List.of(0.25, 0.75)), 4, true, true, "9b7d42c8a3e1f0d2")),
            List.of("bad", "good"));
    static final RowPrediction REFUSED = RowPrediction.of(
            "A0043",
            new PredictionResult.Refused(new PredictionResult.Refusal.BelowQuorum(1, 2)),
            List.of("bad", "good"));
    static final RowPrediction GONE = RowPrediction.of("A0044", new PredictionResult.Gone(), List.of("bad", "good"));
    static final PredictionSummary SUMMARY = new PredictionSummary(
            new RowCounts(9, 7, 1, 1, 1, 4, 2, 1, 3),
            4,
            true,
            Optional.of("9b7d42c8a3e1f0d2"),
            OptionalDouble.of(0.75),
            OptionalDouble.of(0.5),
            OptionalDouble.of(0.75),
            OptionalDouble.of(0.7333333333333333),
            OptionalDouble.of(0.875),
            Optional.of("good"),
            Optional.of(List.of(bad(), good())));

    private PredictionExamples() {}

    static Map<String, Object> all() {
        return Map.ofEntries(
                Map.entry("AccuracyScore", SCORE),
                Map.entry("AccuracyScore.refused", NO_SCORE),
                Map.entry("ClassAccuracy", good()),
                Map.entry(
                        "PredictionList",
                        new PredictionList(List.of(ANSWERED, REFUSED, GONE), Optional.of(SUMMARY), Optional.empty())),
                Map.entry(
                        "PredictionList.failed",
                        new PredictionList(List.of(ANSWERED), Optional.empty(), Optional.of(FailureExamples.FAILURE))),
                Map.entry("PredictionSummary", SUMMARY),
                Map.entry("RowCounts", SUMMARY.counts()),
                Map.entry("RowPrediction", ANSWERED),
                Map.entry("RowPrediction.refused", REFUSED),
                Map.entry("RowPrediction.gone", GONE),
                Map.entry("RowRefusal", REFUSED.refusal().orElseThrow()),
                Map.entry(
                        "RowRefusal.no-voters",
                        new RowRefusal(RefusalReason.NO_VOTERS, OptionalInt.empty(), OptionalInt.empty())));
    }

    private static ClassAccuracy good() {
        return new ClassAccuracy(
                "good",
                2,
                1,
                OptionalDouble.of(0.5),
                OptionalDouble.of(1),
                OptionalDouble.of(0.6666666666666666),
                OptionalDouble.of(0.875),
                counts(1, 1));
    }

    private static ClassAccuracy bad() {
        return new ClassAccuracy(
                "bad",
                2,
                3,
                OptionalDouble.of(1),
                OptionalDouble.of(0.6666666666666666),
                OptionalDouble.of(0.8),
                OptionalDouble.empty(),
                counts(2, 0));
    }

    private static Map<String, Long> counts(long bad, long good) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("bad", bad);
        counts.put("good", good);
        return counts;
    }
}
