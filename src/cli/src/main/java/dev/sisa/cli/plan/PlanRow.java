package dev.sisa.cli.plan;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.cli.spec.PlacementName;
import dev.sisa.cli.spec.PriorClassText;
import dev.sisa.core.cost.Estimate;
import dev.sisa.core.cost.LayoutCandidate;
import dev.sisa.core.cost.LayoutCost;
import dev.sisa.core.cost.Requests;
import dev.sisa.core.cost.UnlearningCost;

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

    ObjectNode toJson(Requests requests) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("placement", placement)
                .put("shards", choice.shards())
                .put("slices", choice.slices());
        put(node, "expectedVisits", choice.oneBatch());
        put(node, "expectedSpeedup", choice.oneBatch().under(requests.retrainingOnce()));
        put(node, "oneByOneSpeedup", choice.oneByOne().under(requests.retrainingEach()));
        node.put("checkpoints", choice.checkpoints()).put("useful", useful(requests));
        return options.isEmpty() ? node : node.put("options", options);
    }

    private static void put(ObjectNode node, String name, Estimate estimate) {
        node.put(name, estimate.mean());
        if (estimate.error() > 0) {
            node.put(name + "Error", estimate.error());
        }
    }
}
