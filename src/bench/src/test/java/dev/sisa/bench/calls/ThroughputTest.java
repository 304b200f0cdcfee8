package dev.sisa.bench.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ThroughputTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Throughput units = new Throughput(1_000);

    @Test
    void the_units_of_a_second_are_there_at_once_and_the_rest_in_time() {
        assertThat(units.take(1_000, 0)).isZero();
        assertThat(units.take(500, 0)).isEqualTo(SECOND / 2);
        assertThat(units.least()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void no_more_than_those_of_a_second_are_kept() {
        assertThat(units.take(1_000, 10 * SECOND)).isEqualTo(10 * SECOND);
        assertThat(units.take(1, 10 * SECOND)).isEqualTo(10 * SECOND + SECOND / 1_000);
    }
}
