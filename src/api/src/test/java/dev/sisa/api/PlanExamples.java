package dev.sisa.api;

import dev.sisa.api.plan.AccuracyForecast;
import dev.sisa.api.plan.AggregationScores;
import dev.sisa.api.plan.LayoutPlan;
import dev.sisa.api.plan.PendingScores;
import dev.sisa.api.plan.PlanSimulation;
import dev.sisa.api.plan.PlannedLayout;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Examples of plans, by the names of their golden files. */
final class PlanExamples {

    private static final PlanSimulation SIMULATION = new PlanSimulation("zipf:1", 20, 42);
    private static final AggregationScores NOW =
            new AggregationScores(PredictionExamples.SCORE, PredictionExamples.SCORE);
    private static final PendingScores MEANWHILE = new PendingScores(
            PredictionExamples.SCORE,
            PredictionExamples.NO_SCORE,
            Optional.of(FailureExamples.ESTIMATE),
            Optional.of(FailureExamples.ESTIMATE));
    private static final AccuracyForecast ACCURACY = new AccuracyForecast(445, 5, 0.6, NOW, MEANWHILE);
    private static final PlannedLayout LAYOUT = new PlannedLayout(
            "uniform",
            20,
            50,
            FailureExamples.ESTIMATE,
            Optional.of(FailureExamples.ESTIMATE),
            Optional.of(FailureExamples.ESTIMATE),
            1_000,
            OptionalLong.of(309_000),
            true,
            true,
            Optional.of("--placement uniform --shards 20 --slices 50"),
            Optional.of(ACCURACY));

    private PlanExamples() {}

    static Map<String, Object> all() {
        return Map.ofEntries(
                Map.entry("AccuracyForecast", ACCURACY),
                Map.entry("AggregationScores", NOW),
                Map.entry(
                        "LayoutPlan", new LayoutPlan(88_162, 8, 10, 881_540, Optional.of(SIMULATION), List.of(LAYOUT))),
                Map.entry("PendingScores", MEANWHILE),
                Map.entry("PlanSimulation", SIMULATION),
                Map.entry("PlannedLayout", LAYOUT));
    }
}
