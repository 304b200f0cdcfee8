package dev.sisa.bench.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PercentilesTest {

    @Test
    void a_percentile_is_the_smallest_time_that_so_many_did_not_exceed() {
        Percentiles hundred = new Percentiles(IntStream.rangeClosed(1, 100)
                .mapToObj(i -> Duration.ofMillis(101 - i))
                .toList());
        assertThat(hundred.at(50)).isEqualTo(50);
        assertThat(hundred.at(99)).isEqualTo(99);
        Percentiles three = new Percentiles(List.of(Duration.ofMillis(7), Duration.ofMillis(2), Duration.ofMillis(3)));
        assertThat(three.at(50)).isEqualTo(3);
        assertThat(three.at(99)).isEqualTo(7);
    }

    @Test
    void nothing_has_no_percentiles() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Percentiles(List.of()));
    }
}
