package dev.sisa.cli.output;

import dev.sisa.api.model.HealedShard;
import dev.sisa.core.healing.ShardHealing;
import java.util.List;

/** The work of healing in words, shard by shard, without shards at rest. */
public final class HealedShards {

    private static final String IDLE = "this call trained nothing";

    private HealedShards() {}

    public static String toText(List<ShardHealing> healing) {
        return toText(healing, IDLE);
    }

    /** Or this, if nothing was trained. */
    public static String toText(List<ShardHealing> healing, String idle) {
        List<HealedShard> worked = HealedShard.of(healing);
        if (worked.isEmpty()) {
            return idle;
        }
        TextTable table = new TextTable("shard", "steps trained", "sample visits");
        for (HealedShard shard : worked) {
            table.row(shard.shard(), steps(shard.steps()), shard.visitCount());
        }
        return table.toString();
    }

    private static String steps(List<Integer> steps) {
        return steps.size() == 1 ? String.valueOf(steps.getFirst()) : steps.getFirst() + " to " + steps.getLast();
    }
}
