package dev.sisa.core.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sisa.core.layout.CapacityShards;
import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.PlacementPolicy;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against exact expectations and against the table that {@link PlacementCostTest} counts sample by sample. */
final class PriorSimulationTest {

    private static final int TRIALS = 100;

    @Test
    void uniform_placement_costs_what_is_expected_under_any_prior() {
        Requests requests = new Requests(300, 5, 4);
        DeletionPrior prior = DeletionPrior.zipf(300, 1);
        LayoutCost layoutCost = new PriorSimulation(prior, requests, new Random(1))
                .choices(List.of(new LayoutCandidate.Uniform(3, 4)), 2_000)
                .getFirst();
        ExpectedVisits expected = new ExpectedVisits(new Layout(3, 4, new PlacementPolicy.Uniform()), 4);
        assertNear(layoutCost.oneBatch(), expected.oneBatch(300, 5));
        assertNear(layoutCost.oneByOne(), expected.oneByOne(300, 5));
    }

    @ParameterizedTest
    @CsvSource({"10, 0.356, 0.301, 0.146, 0.124, 0.37, 0.31", "100, 3.50, 0.93, 1.54, 0.58, 4.52, 0.95"})
    void placements_under_zipf_cost_what_the_table_says(
            int count,
            double uniformEach,
            double uniform,
            double orderedEach,
            double ordered,
            double shardedEach,
            double sharded) {
        DeletionPrior prior = DeletionPrior.zipf(20_000, 1);
        LayoutCandidate riskiestLast = new PriorCuts(prior).ordered(20, 10);
        List<LayoutCost> choices = new PriorSimulation(prior, new Requests(20_000, count, 11), new Random(7))
                .choices(
                        List.of(
                                new LayoutCandidate.Uniform(20, 10),
                                riskiestLast,
                                new LayoutCandidate.Sharded(new CapacityShards(0.0502), 10)),
                        TRIALS);
        assertFractions(choices.get(0), uniformEach, uniform);
        assertFractions(choices.get(1), orderedEach, ordered);
        assertFractions(choices.get(2), shardedEach, sharded);
        assertThat(choices).extracting(LayoutCost::shards).containsOnly(20);
    }

    @Test
    void the_same_seed_says_the_same() {
        assertThat(small(3)).isEqualTo(small(3)).isNotEqualTo(small(4));
    }

    @Test
    void a_prior_of_other_samples_is_refused() {
        assertThatThrownBy(() -> new PriorSimulation(DeletionPrior.zipf(10, 1), new Requests(20, 2, 1), new Random(1)))
                .hasMessageContaining("prior of 10 samples does not fit 20");
    }

    private static List<LayoutCost> small(long seed) {
        return new PriorSimulation(DeletionPrior.zipf(50, 1), new Requests(50, 2, 3), new Random(seed))
                .choices(List.of(new LayoutCandidate.Uniform(2, 5)), 10);
    }

    private static void assertFractions(LayoutCost layoutCost, double oneByOne, double oneBatch) {
        double full = 20_000 * 11;
        assertTable(layoutCost.oneByOne(), oneByOne * full);
        assertTable(layoutCost.oneBatch(), oneBatch * full);
    }

    /** The table is itself a mean of as many trials, printed to two or three digits. */
    private static void assertTable(Estimate found, double expected) {
        assertThat(found.mean()).isEqualTo(expected, within(4 * Math.sqrt(2) * found.error() + 0.01 * expected));
    }

    private static void assertNear(Estimate found, double expected) {
        assertThat(found.mean()).isEqualTo(expected, within(4 * found.error()));
        assertThat(found.error()).isBetween(0.001 * expected, 0.05 * expected);
    }
}
