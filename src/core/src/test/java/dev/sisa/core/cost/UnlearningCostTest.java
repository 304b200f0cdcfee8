package dev.sisa.core.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of the paper's tables, to all digits that are published. */
final class UnlearningCostTest {

    @ParameterizedTest
    @CsvSource({"1, 0.673", "2, 0.837", "3, 0.902", "4, 0.935"})
    void requests_in_one_shard_of_fifty_slices(int requests, double fraction) {
        assertThat(new UnlearningCost(1, 50).oneBatch(requests)).isEqualTo(fraction, within(5e-4));
    }

    @ParameterizedTest
    @CsvSource({"Purchase, 8, 4.23", "SVHN, 18, 2.24", "Mini-ImageNet, 4, 7.86", "ImageNet, 39, 1.42"})
    void one_batch_on_the_data_sets_of_the_paper(String dataSet, int requests, double speedup) {
        assertThat(1 / new UnlearningCost(20, 50).oneBatch(requests))
                .as(dataSet)
                .isEqualTo(speedup, within(5e-3));
    }

    @Test
    void one_request_gains_shards_times_what_slices_gain() {
        assertThat(1 / new UnlearningCost(20, 50).oneBatch(1)).isEqualTo(29.7, within(0.05));
        assertThat(new UnlearningCost(20, 50).oneByOne(3)).isEqualTo(3 / 29.703, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "10", "50"})
    void slicing_alone_gains_at_most_one_and_a_half(int slices) {
        double fraction = new UnlearningCost(1, slices).oneBatch(1);
        assertThat(fraction).isEqualTo(2.0 / 3 + 1.0 / (3 * slices), within(1e-12));
        assertThat(1 / fraction).isLessThan(1.5);
    }

    @Test
    void sharding_and_slicing_factor_over_the_requests_of_a_shard() {
        UnlearningCost cost = new UnlearningCost(4, 7);
        UnlearningCost shard = new UnlearningCost(1, 7);
        int requests = 5;
        double sum = 0;
        double chooses = 1;
        for (int hits = 1; hits <= requests; hits++) {
            chooses = chooses * (requests - hits + 1) / hits;
            sum += chooses * Math.pow(0.25, hits) * Math.pow(0.75, requests - hits) * shard.oneBatch(hits);
        }
        assertThat(cost.oneBatch(requests)).isEqualTo(sum, within(1e-12));
    }

    @Test
    void nearly_all_shards_are_hit_by_three_requests_a_shard() {
        assertThat(new UnlearningCost(20, 1).useful(59)).isTrue();
        assertThat(new UnlearningCost(20, 1).useful(60)).isFalse();
        assertThat(new UnlearningCost(20, 1).oneBatch(60)).isEqualTo(0.95, within(0.005));
    }

    @Test
    void no_shards_are_no_cut() {
        assertThatThrownBy(() -> new UnlearningCost(0, 5)).hasMessageContaining("not 0 of 5");
        assertThatThrownBy(() -> new UnlearningCost(5, 0)).hasMessageContaining("not 5 of 0");
    }
}
