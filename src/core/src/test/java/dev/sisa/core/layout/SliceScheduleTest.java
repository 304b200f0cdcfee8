package dev.sisa.core.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.PlacementPolicy;
import dev.sisa.core.spec.PriorClass;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** I8 in its closed forms. */
final class SliceScheduleTest {

    private static final int EACH = 1_000;

    @ParameterizedTest
    @CsvSource({"1, 7", "2, 1", "5, 10", "10, 20", "50, 20", "500, 3"})
    void equal_slices_follow_the_law_of_the_paper(int slices, int passes) {
        SliceSchedule schedule = uniform(slices, passes);
        double each = 2.0 * passes / (slices + 1);

        for (int step = 1; step <= slices; step++) {
            assertThat((double) schedule.visits((long) step * EACH)).isCloseTo(each * step * EACH, within(0.5));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 7", "5, 10", "50, 20", "500, 3"})
    void all_steps_together_cost_as_much_as_training_without_slices(int slices, int passes) {
        SliceSchedule schedule = uniform(slices, passes);
        long visits = LongStream.rangeClosed(1, slices)
                .map(step -> schedule.visits(step * EACH))
                .sum();

        assertThat((double) visits).isCloseTo((double) passes * slices * EACH, within(0.5 * slices));
    }

    @Test
    void every_step_of_fifty_gets_visits_out_of_twenty_passes() {
        SliceSchedule schedule = uniform(50, 20);

        assertThat(IntStream.rangeClosed(1, 50).mapToLong(step -> schedule.visits((long) step * EACH)))
                .allMatch(visits -> visits > 0);
    }

    @Test
    void visits_are_rounded_half_up() {
        SliceSchedule half = uniform(3, 1);

        assertThat(LongStream.of(0, 1, 2, 3, 4).map(half::visits)).containsExactly(0L, 1L, 1L, 2L, 2L);
    }

    @Test
    void no_samples_have_no_visits() {
        assertThat(uniform(1, 1_000_000).visits(0)).isZero();
    }

    @Test
    void planned_shares_shape_the_schedule() {
        PlacementPolicy placement =
                new PlacementPolicy.PriorOrdered(List.of(new PriorClass(0, 2, 8), new PriorClass(0.1, 1, 2)));
        SliceSchedule schedule = new SliceSchedule(new Layout(1, 3, placement), 11);

        assertThat(LongStream.of(400, 800, 1_000).map(schedule::visits))
                .as("11 / (0.4 + 0.8 + 1) = 5 passes a step")
                .containsExactly(2_000L, 4_000L, 5_000L);
    }

    @Test
    void only_proportions_of_shares_matter() {
        SliceSchedule small = new SliceSchedule(new Layout(1, 3, ordered(4, 1)), 7);
        SliceSchedule large = new SliceSchedule(new Layout(1, 3, ordered(400, 100)), 7);

        assertThat(LongStream.of(1, 17, 4_711).map(large::visits).toArray())
                .isEqualTo(LongStream.of(1, 17, 4_711).map(small::visits).toArray());
    }

    private static PlacementPolicy ordered(int first, int second) {
        return new PlacementPolicy.PriorOrdered(List.of(new PriorClass(0, 2, first), new PriorClass(0.1, 1, second)));
    }

    private static SliceSchedule uniform(int slices, int passes) {
        return new SliceSchedule(new Layout(1, slices, new PlacementPolicy.Uniform()), passes);
    }
}
