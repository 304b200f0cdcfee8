package dev.sisa.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.cost.Choice;
import dev.sisa.core.cost.Cut;
import dev.sisa.core.cost.Estimate;
import dev.sisa.core.cost.Requests;
import dev.sisa.core.cost.UnlearningCost;

/**
 * A way to cut data, and its cost.
 *
 * @param placement its name, or the model that is cut so
 * @param options with which {@code sisa train} makes it; empty for a model that is there
 */
record PlanRow(String placement, String options, Choice choice) {

    /** What it costs to cut a model so. */
    static PlanRow of(Cut cut, Choice choice) {
        String size = " --slices " + choice.slices();
        String shards = " --shards " + choice.shards();
        PlacementName name =
                switch (cut) {
                    case Cut.Uniform _ -> PlacementName.UNIFORM;
                    case Cut.Ordered _ -> PlacementName.PRIOR_ORDERED;
                    case Cut.Sharded _ -> PlacementName.PRIOR_SHARDED;
                };
        String more =
                switch (cut) {
                    case Cut.Uniform _ -> shards + size;
                    case Cut.Ordered ordered ->
                        shards + size + " --prior-classes " + PriorClassText.of(ordered.classes());
                    case Cut.Sharded sharded ->
                        size + " --capacity " + sharded.capacity().capacity();
                };
        return new PlanRow(name.toString(), "--placement " + name + more, choice);
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
