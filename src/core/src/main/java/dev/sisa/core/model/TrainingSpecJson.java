package dev.sisa.core.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.spec.EngineName;
import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.PlacementPolicy;
import dev.sisa.core.spec.PriorBound;
import dev.sisa.core.spec.PriorClass;
import dev.sisa.core.spec.TrainingSpec;
import dev.sisa.core.spec.UpdaterSpec;
import java.util.List;

/**
 * Writes a training spec as JSON; {@link TrainingSpecReader} is its counterpart.
 *
 * <pre>
 * {"layout": {"shards", "slices", "placement": "uniform" | "prior-ordered" | "prior-sharded",
 *             "classes": [{"from", "slices", "share"}], "bounds": [{"prior", "rank"}]},
 *  "network": see {@link NetworkJson},
 *  "updater": {"sgd": {"rate"}} | {"momentum": {"rate", "momentum"}} | {"adam": {"rate", "beta1", "beta2", "epsilon"}},
 *  "l2", "passes", "batch", "seed", "aggregation": "majority" | "mean",
 *  "engine": "portable" | "dl4j", "classWeights": "balanced" | {label: weight}}
 * </pre>
 *
 * <p>The engine is left out where it is the usual one for the network, class weights where all are equal, and so is any trace of them
 * in the keys of checkpoints.
 */
final class TrainingSpecJson {

    private TrainingSpecJson() {}

    static ObjectNode write(TrainingSpec spec) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        layout(root.putObject("layout"), spec.layout());
        root.set("network", NetworkJson.write(spec.network()));
        updater(root.putObject("updater"), spec.updater());
        root.put("l2", spec.l2())
                .put("passes", spec.passes())
                .put("batch", spec.batch())
                .put("seed", spec.seed())
                .put("aggregation", spec.aggregation().key());
        if (spec.engine() != EngineName.usual(spec.network())) {
            root.put("engine", spec.engine().key());
        }
        ClassWeightsJson.write(root, spec.classWeights());
        return root;
    }

    private static void layout(ObjectNode node, Layout layout) {
        node.put("shards", layout.shards()).put("slices", layout.slices());
        switch (layout.placement()) {
            case PlacementPolicy.Uniform _ -> node.put("placement", "uniform");
            case PlacementPolicy.PriorOrdered ordered -> {
                var classes = node.put("placement", "prior-ordered").putArray("classes");
                for (PriorClass owner : ordered.classes()) {
                    classes.addObject()
                            .put("from", owner.from())
                            .put("slices", owner.slices())
                            .put("share", owner.share());
                }
            }
            case PlacementPolicy.PriorSharded(List<PriorBound> bounds) -> {
                var list = node.put("placement", "prior-sharded").putArray("bounds");
                bounds.forEach(
                        bound -> list.addObject().put("prior", bound.prior()).put("rank", bound.rank()));
            }
        }
    }

    private static void updater(ObjectNode node, UpdaterSpec updater) {
        switch (updater) {
            case UpdaterSpec.Sgd(double rate) -> node.putObject("sgd").put("rate", rate);
            case UpdaterSpec.Momentum(double rate, double momentum) ->
                node.putObject("momentum").put("rate", rate).put("momentum", momentum);
            case UpdaterSpec.Adam(double rate, double beta1, double beta2, double epsilon) ->
                node.putObject("adam")
                        .put("rate", rate)
                        .put("beta1", beta1)
                        .put("beta2", beta2)
                        .put("epsilon", epsilon);
        }
    }
}
