package dev.sisa.core.accuracy;

import dev.sisa.core.erasure.Forecast;
import dev.sisa.core.model.Model;
import dev.sisa.core.policy.PolicyRows;
import dev.sisa.core.port.Ports;
import dev.sisa.core.shard.Shard;
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
    public static InterimQuorum of(Ports ports, Model model, Forecast forecast) {
        Map<Integer, Integer> touched = forecast.shards().stream()
                .collect(Collectors.toMap(Forecast.Touched::shard, Forecast.Touched::servingStep));
        List<Integer> steps = model.shardsIn(ports).all(model.shards()).stream()
                .filter(shard -> shard.manifest().samples() > 0)
                .map((Shard shard) -> touched.getOrDefault(shard.number(), shard.servingStep()))
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
                new PolicyRows(ports).read(model.name()).quorumFloor());
    }

    /** Whether only certified answers would be given. */
    public boolean belowFloor() {
        return quorum < floor;
    }
}
