package dev.sisa.core.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sisa.core.policy.HealingWindow;
import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.PlacementPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TrafficSimulationTest {

    private static final Layout LAYOUT = new Layout(4, 5, new PlacementPolicy.Uniform());
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void a_window_that_is_never_over_costs_one_batch_and_a_run_a_shard() {
        TrafficSimulation.Cost cost = cost(new HealingWindow(1_000, Duration.ofDays(9), 0, 1));
        assertThat(cost.inWindows()).isEqualTo(cost.oneBatch());
        assertThat(cost.runs().mean()).isBetween(3.0, 4.0);
        assertThat(cost.mostRuns().mean()).isEqualTo(2 * cost.runs().mean());
    }

    @Test
    void a_count_of_one_costs_every_request_a_run_of_its_own() {
        TrafficSimulation.Cost cost = cost(new HealingWindow(1, DAY, 0, 1));
        assertThat(cost.inWindows()).isEqualTo(cost.oneByOne());
        assertThat(cost.runs()).isEqualTo(new Estimate(12, 0));
    }

    @Test
    void a_window_lies_between_the_two_and_these_are_as_expected() {
        TrafficSimulation.Cost cost = cost(new HealingWindow(1_000, Duration.ofHours(6), 0, 1));
        ExpectedVisits expected = new ExpectedVisits(LAYOUT, 3);
        double full = expected.training(400);
        assertThat(cost.inWindows().mean())
                .isBetween(cost.oneBatch().mean(), cost.oneByOne().mean());
        assertThat(cost.runs().mean()).isLessThan(cost.mostRuns().mean());
        assertThat(cost.oneByOne().mean()).isEqualTo(expected.oneByOne(400, 12) / full, within(0.1));
        assertThat(cost.oneBatch().mean()).isEqualTo(expected.oneBatch(400, 12) / full, within(0.05));
    }

    private static TrafficSimulation.Cost cost(HealingWindow window) {
        return new TrafficSimulation(DeletionPrior.zipf(400, 1), 3, new Random(2))
                .costs(List.of(LAYOUT), new Traffic(12, DAY, window), 60)
                .getFirst();
    }
}
