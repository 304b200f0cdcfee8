package dev.sisa.core.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sisa.core.layout.CapacityShards;
import dev.sisa.core.spec.PriorClass;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PriorCutsTest {

    private static final DeletionPrior SCENARIO = DeletionPrior.groups(
            604_833, List.of(new PriorGroup(3e-6, 0.7717), new PriorGroup(3e-5, 0.1001), new PriorGroup(6e-6, 0.1282)));

    @Test
    void the_groups_of_the_paper_own_slices_by_their_size() {
        assertThat(new PriorCuts(SCENARIO).ordered(20, 10).classes().classes())
                .containsExactly(
                        new PriorClass(0, 8, 466_750),
                        new PriorClass(6e-6, 1, 77_540),
                        new PriorClass(3e-5, 1, 60_543));
    }

    @Test
    void a_slice_each_where_all_samples_differ() {
        assertThat(new PriorCuts(DeletionPrior.zipf(100, 1))
                        .ordered(5, 4)
                        .classes()
                        .classes())
                .extracting(PriorClass::slices, PriorClass::share)
                .containsOnly(tuple(1, 25));
    }

    @Test
    void samples_of_one_prior_are_one_class() {
        DeletionPrior prior = DeletionPrior.groups(10, List.of(new PriorGroup(0.5, 1)));
        assertThat(new PriorCuts(prior).ordered(1, 7).classes().classes()).containsExactly(new PriorClass(0, 7, 10));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 10, 19, 50})
    void capacity_is_the_smallest_that_makes_so_many_shards(int shards) {
        double capacity = new PriorCuts(SCENARIO)
                .sharded(shards, 10)
                .orElseThrow()
                .capacity()
                .capacity();
        assertThat(count(capacity)).isEqualTo(shards);
        assertThat(capacity).isBetween(SCENARIO.expected() / shards, 1.0);
        assertThat(Double.toString(capacity)).hasSizeLessThan(8);
    }

    @Test
    void too_few_shards_would_expect_more_than_a_request_each() {
        assertThat(new PriorCuts(SCENARIO).sharded(3, 10)).isEmpty();
    }

    private static int count(double capacity) {
        return new CapacityShards(capacity)
                .sizes(IntStream.range(0, SCENARIO.samples())
                        .mapToDouble(SCENARIO::of)
                        .toArray())
                .size();
    }
}
