package dev.sisa.api.plan;

import java.util.List;
import java.util.Optional;

/**
 * The cost of requests under several layouts.
 *
 * @param sampleCount samples before the first request
 * @param requestCount samples that are requested
 * @param passCount passes over the data
 * @param fullVisitCount sample visits of one model trained anew
 * @param simulation absent if the costs are in closed form
 * @param choices the layouts; an existing model comes first
 */
public record LayoutPlan(
        long sampleCount,
        int requestCount,
        int passCount,
        long fullVisitCount,
        Optional<PlanSimulation> simulation,
        List<PlannedLayout> choices) {

    public LayoutPlan {
        choices = List.copyOf(choices);
    }
}
