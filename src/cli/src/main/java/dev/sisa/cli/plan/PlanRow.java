package dev.sisa.cli.plan;

import dev.sisa.api.MeanEstimate;
import dev.sisa.api.plan.AccuracyForecast;
import dev.sisa.api.plan.PlannedLayout;
import dev.sisa.cli.spec.PlacementName;
import dev.sisa.cli.spec.PriorClassText;
import dev.sisa.core.cost.LayoutCandidate;
import dev.sisa.core.cost.LayoutCost;
import dev.sisa.core.cost.Requests;
import dev.sisa.core.cost.UnlearningCost;
import java.util.Optional;

/**
 * A way to cut data, and its cost.
 *
 * @param placement its name, or the model that is cut so
 * @param options with which {@code sisa train} makes it; empty for an existing model
 */
record PlanRow(String placement, String options, LayoutCost choice) {

    /** The row of a layout and its cost. */
    static PlanRow of(LayoutCandidate layoutCandidate, LayoutCost layoutCost) {
        String size = " --slices " + layoutCost.slices();
        String shards = " --shards " + layoutCost.shards();
        PlacementName name =
                switch (layoutCandidate) {
                    case LayoutCandidate.Uniform _ -> PlacementName.UNIFORM;
                    case LayoutCandidate.Ordered _ -> PlacementName.PRIOR_ORDERED;
                    case LayoutCandidate.Sharded _ -> PlacementName.PRIOR_SHARDED;
                };
        String more =
                switch (layoutCandidate) {
                    case LayoutCandidate.Uniform _ -> shards + size;
                    case LayoutCandidate.Ordered ordered ->
                        shards + size + " --prior-classes " + PriorClassText.of(ordered.classes());
                    case LayoutCandidate.Sharded sharded ->
                        size + " --capacity " + sharded.capacity().capacity();
                };
        return new PlanRow(name.toString(), "--placement " + name + more, layoutCost);
    }

    /** Whether the batch leaves enough shards untouched for sharding to help. */
    boolean useful(Requests requests) {
        return new UnlearningCost(choice.shards(), choice.slices()).useful(requests.count());
    }

    /**
     * The choice for programs.
     *
     * @param pareto whether no other one beats it
     */
    PlannedLayout document(PlanResult.PlanInputs inputs, boolean pareto, Optional<AccuracyForecast> accuracy) {
        Requests requests = inputs.requests();
        return new PlannedLayout(
                placement,
                choice.shards(),
                choice.slices(),
                MeanEstimate.of(choice.oneBatch()).orElseThrow(),
                MeanEstimate.of(choice.oneBatch().under(requests.retrainingOnce())),
                MeanEstimate.of(choice.oneByOne().under(requests.retrainingEach())),
                choice.checkpoints(),
                inputs.bytes(choice),
                useful(requests),
                pareto,
                Optional.of(options).filter(text -> !text.isEmpty()),
                accuracy);
    }
}
