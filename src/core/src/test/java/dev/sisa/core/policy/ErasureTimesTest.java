package dev.sisa.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ErasureTimesTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "19, 19", "20, 19", "21, 20", "40, 38", "100, 95", "101, 96"})
    void the_percentile_is_one_of_the_measured_by_nearest_rank(int requests, int seconds) {
        List<Duration> falling = IntStream.range(0, requests)
                .mapToObj(i -> Duration.ofSeconds(requests - i))
                .toList();
        assertThat(new ErasureTimes(falling).p95()).contains(Duration.ofSeconds(seconds));
    }

    @Test
    void nothing_measured_has_none() {
        assertThat(new ErasureTimes(List.of()).p95()).isEmpty();
    }

    @Test
    void clocks_that_differ_make_no_time_less_than_nothing() {
        assertThat(new ErasureTimes(List.of(Duration.ofMinutes(-5))).p95()).contains(Duration.ZERO);
    }
}
