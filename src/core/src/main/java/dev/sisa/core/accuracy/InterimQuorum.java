package dev.sisa.core.accuracy;

import dev.sisa.core.erasure.Forecast;
import dev.sisa.core.model.Model;
import dev.sisa.core.policy.PolicyRows;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The constituents of a model from the acceptance of a request until it is healed.
 *
 * @param constituents those with samples
 * @param behind of them, those that would answer from fewer than all steps
 * @param out of them, those that would not answer
 * @param quorum share of them that would answer from at least half their steps
 * @param floor below which answers that are not certified are refused
 */
public record InterimQuorum(long constituents, long behind, long out, double quorum, double floor) {

    /** Under a request of which this is the forecast. */
    public static InterimQuorum of(ControlStore control, Model model, Forecast forecast) {
        Map<Integer, Integer> touched = forecast.shards().stream()
                .collect(Collectors.toMap(Forecast.Touched::shard, Forecast.Touched::servingStep));
        List<Integer> steps = new ShardRows(control)
                .all(model.name(), model.shards()).stream()
                        .filter(row -> row.manifest().samples() > 0)
                        .map((ShardRow row) -> touched.getOrDefault(row.shard(), row.servingStep()))
                        .toList();
        long out = steps.stream().filter(step -> step == 0).count();
        long behind =
                steps.stream().filter(step -> step > 0 && step < model.slices()).count();
        long good = steps.stream().filter(step -> 2 * step >= model.slices()).count();
        return new InterimQuorum(
                steps.size(),
                behind,
                out,
                steps.isEmpty() ? 1 : (double) good / steps.size(),
                new PolicyRows(control).read(model.name()).quorumFloor());
    }

    /** Whether only certified answers would be given. */
    public boolean belowFloor() {
        return quorum < floor;
    }
}
