package dev.sisa.core.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Against every way in which requests can fall on shards. */
final class ShardingCostTest {

    private static final int SAMPLES = 60;
    private static final int SHARDS = 3;
    private static final int REQUESTS = 4;
    private static final int WAYS = 81;

    @Test
    void one_by_one_is_the_mean_over_all_ways() {
        double sum = 0;
        for (int way = 0; way < WAYS; way++) {
            int[] left = {SAMPLES / SHARDS, SAMPLES / SHARDS, SAMPLES / SHARDS};
            for (int digits = way, request = 0; request < REQUESTS; request++, digits /= SHARDS) {
                sum += --left[digits % SHARDS];
            }
        }
        assertThat(new ShardingCost(SAMPLES, SHARDS).oneByOne(REQUESTS)).isEqualTo(sum / WAYS, within(1e-9));
    }

    @Test
    void one_batch_is_the_mean_over_all_ways() {
        double sum = 0;
        for (int way = 0; way < WAYS; way++) {
            boolean[] hit = new boolean[SHARDS];
            for (int digits = way, request = 0; request < REQUESTS; request++, digits /= SHARDS) {
                hit[digits % SHARDS] = true;
            }
            for (boolean shard : hit) {
                sum += shard ? SAMPLES / SHARDS : 0;
            }
            sum -= REQUESTS;
        }
        assertThat(new ShardingCost(SAMPLES, SHARDS).oneBatch(REQUESTS)).isEqualTo(sum / WAYS, within(1e-9));
    }

    @Test
    void shards_without_samples_are_refused() {
        assertThatThrownBy(() -> new ShardingCost(4, 5)).hasMessageContaining("4 samples cannot fill 5 shards");
    }
}
