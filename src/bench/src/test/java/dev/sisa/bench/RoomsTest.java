package dev.sisa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.cli.Nd4jRule;
import dev.sisa.cli.Rooms;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Benchmarks do not see each other, and what they share sees none of them. */
final class RoomsTest {

    private static final Rooms ROOMS = new Rooms(
            "dev.sisa.bench", List.of("unlearn", "engine", "accuracy", "requests", "calls"), List.of("chart", "home"));

    @Test
    void a_benchmark_sees_no_other() {
        assertThat(ROOMS.familiesThatSeeAnother()).isEmpty();
    }

    @Test
    void what_is_shared_sees_no_benchmark() {
        assertThat(ROOMS.sharedThatSeesFamilies()).isEmpty();
    }

    @Test
    void every_room_is_one_or_the_other() {
        assertThat(ROOMS.strays()).isEmpty();
    }

    @Test
    void there_are_no_cycles_between_rooms() {
        assertThat(ROOMS.cycles()).isEmpty();
    }

    /** The program itself names every benchmark, and stands for a violation. */
    @Test
    void a_class_that_sees_a_benchmark_is_noticed() {
        assertThat(ROOMS.programThatSeesFamilies()).isNotEmpty();
    }

    @Test
    void no_benchmark_sees_a_class_of_nd4j() {
        assertThat(Nd4jRule.violations("dev.sisa.bench")).isEmpty();
    }
}
