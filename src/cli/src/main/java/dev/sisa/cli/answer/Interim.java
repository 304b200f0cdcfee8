package dev.sisa.cli.answer;

import dev.sisa.cli.home.Workplace;
import dev.sisa.cli.output.Figures;
import dev.sisa.core.erasure.Forecast;
import dev.sisa.core.model.Model;
import dev.sisa.core.policy.PolicyRows;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The constituents of a model from the acceptance of a request until it is healed.
 *
 * @param constituents those with samples
 * @param behind of them, those that would answer from fewer than all steps
 * @param out of them, those that would not answer
 * @param quorum share of them that would answer from at least half their steps
 * @param floor below which answers that are not certified are refused
 */
public record Interim(long constituents, long behind, long out, double quorum, double floor) {

    public static Interim of(Workplace workplace, Model model, Forecast forecast) {
        Map<Integer, Integer> touched = forecast.shards().stream()
                .collect(Collectors.toMap(Forecast.Touched::shard, Forecast.Touched::servingStep));
        ShardRows rows = new ShardRows(workplace.ports().control());
        List<Integer> steps = IntStream.range(0, model.shards())
                .mapToObj(shard -> rows.read(model.name(), shard))
                .filter(row -> row.manifest().samples() > 0)
                .map((ShardRow row) -> touched.getOrDefault(row.shard(), row.servingStep()))
                .toList();
        long out = steps.stream().filter(step -> step == 0).count();
        long behind =
                steps.stream().filter(step -> step > 0 && step < model.slices()).count();
        long good = steps.stream().filter(step -> 2 * step >= model.slices()).count();
        return new Interim(
                steps.size(),
                behind,
                out,
                steps.isEmpty() ? 1 : (double) good / steps.size(),
                new PolicyRows(workplace.ports().control()).read(model.name()).quorumFloor());
    }

    boolean belowFloor() {
        return quorum < floor;
    }

    public String toText() {
        return "meanwhile, of " + Figures.count(constituents, "constituent") + " " + behind
                + " would be rolled back and "
                + out + " out; answers would be certified where the others lead by more than "
                + Figures.count(behind + out, "vote") + "\n" + Figures.percent(quorum)
                + " would serve at least half their steps, "
                + (belowFloor() ? "below" : "not below") + " the floor of " + Figures.percent(floor) + ": "
                + (belowFloor() ? "only certified answers would be given" : "all answers would be given");
    }
}
