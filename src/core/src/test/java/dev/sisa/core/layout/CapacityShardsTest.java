package dev.sisa.core.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class CapacityShardsTest {

    private static final int SVHN_SAMPLES = 604_833;
    private static final double STABLE = 3e-6;
    private static final double MIDDLING = 6e-6;
    private static final double VOLATILE = 3e-5;

    @Test
    void the_scenario_of_the_paper_has_nineteen_shards() {
        assertThat(new CapacityShards(0.2).sizes(scenario()))
                .hasSize(19)
                .isSortedAccordingTo((left, right) -> Integer.compare(right, left));
    }

    @Test
    void every_sample_has_a_shard() {
        assertThat(new CapacityShards(0.2)
                        .sizes(scenario()).stream().mapToInt(size -> size).sum())
                .isEqualTo(SVHN_SAMPLES);
    }

    @Test
    void a_sample_that_would_fill_a_shard_opens_the_next() {
        assertThat(new CapacityShards(0.5).sizes(0.125, 0.125, 0.25, 0.25)).containsExactly(2, 1, 1);
    }

    @Test
    void a_sample_that_reaches_the_capacity_has_a_shard_to_itself() {
        assertThat(new CapacityShards(0.5).sizes(0.75, 0.9)).containsExactly(1, 1);
    }

    @Test
    void samples_without_expected_requests_share_one_shard() {
        assertThat(new CapacityShards(1).sizes(new double[100])).containsExactly(100);
    }

    @Test
    void capacities_are_fractions_of_a_request() {
        assertThatThrownBy(() -> new CapacityShards(0)).hasMessageContaining("not 0.0");
        assertThatThrownBy(() -> new CapacityShards(1.5)).hasMessageContaining("not 1.5");
        assertThatThrownBy(() -> new CapacityShards(Double.NaN)).hasMessageContaining("not NaN");
    }

    private static double[] scenario() {
        double[] priors = new double[SVHN_SAMPLES];
        int stable = (int) Math.round(0.7717 * SVHN_SAMPLES);
        int middling = stable + (int) Math.round(0.1282 * SVHN_SAMPLES);
        Arrays.fill(priors, 0, stable, STABLE);
        Arrays.fill(priors, stable, middling, MIDDLING);
        Arrays.fill(priors, middling, SVHN_SAMPLES, VOLATILE);
        return priors;
    }
}
