package dev.sisa.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sisa.core.healing.ShardHealing;
import java.util.List;

/** The work of healing, shard by shard, without shards at rest. */
public final class HealedShards {

    private static final String IDLE = "this call trained nothing";

    private HealedShards() {}

    public static ArrayNode toJson(List<ShardHealing> healing) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (ShardHealing shard : worked(healing)) {
            var steps = array.addObject()
                    .put("shard", shard.shard())
                    .put("visits", shard.visits())
                    .putArray("steps");
            shard.steps().forEach(steps::add);
        }
        return array;
    }

    public static String toText(List<ShardHealing> healing) {
        return toText(healing, IDLE);
    }

    /** Or this, if nothing was trained. */
    public static String toText(List<ShardHealing> healing, String idle) {
        List<ShardHealing> worked = worked(healing);
        if (worked.isEmpty()) {
            return idle;
        }
        TextTable table = new TextTable("shard", "steps trained", "sample visits");
        for (ShardHealing shard : worked) {
            table.row(shard.shard(), steps(shard.steps()), shard.visits());
        }
        return table.toString();
    }

    private static List<ShardHealing> worked(List<ShardHealing> healing) {
        return healing.stream().filter(shard -> !shard.steps().isEmpty()).toList();
    }

    private static String steps(List<Integer> steps) {
        return steps.size() == 1 ? String.valueOf(steps.getFirst()) : steps.getFirst() + " to " + steps.getLast();
    }
}
