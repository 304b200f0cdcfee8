package dev.sisa.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class MeterTest {

    private final StringWriter err = new StringWriter();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void only_shards_at_work_are_shown_with_their_step() {
        try (Meter meter = meter(OptionalLong.empty())) {
            meter.stepStarted(2, 10);
            meter.stepStarted(3, 4);
            meter.stepFinished(2, 10);
            batch(meter, Duration.ofMillis(300));
        }
        assertThat(err.toString()).contains("training shard 3: step 4 of 10").doesNotContain("shard 2", "{");
    }

    @Test
    void nothing_is_shown_where_there_is_nothing_to_tell() {
        try (Meter meter = meter(OptionalLong.empty())) {
            batch(meter, Duration.ofSeconds(1));
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void the_first_seconds_tell_neither_a_rate_nor_a_time() {
        try (Meter meter = meter(OptionalLong.of(1_000_000))) {
            meter.stepStarted(0, 1);
            for (int second = 0; second < 3; second++) {
                batch(meter, Duration.ofSeconds(1));
            }
        }
        assertThat(err.toString()).contains("training shard 0: step 1 of 10").doesNotContain("left", "samples/s", ", ");
    }

    @Test
    void once_enough_is_measured_the_slow_first_batch_is_not_in_it() {
        try (Meter meter = meter(OptionalLong.of(16 * 101))) {
            meter.stepStarted(0, 1);
            batch(meter, Duration.ofSeconds(40));
            for (int batch = 0; batch < 40; batch++) {
                batch(meter, Duration.ofMillis(100));
            }
        }
        assertThat(err.toString())
                .contains("training shard 0: step 1 of 10, 160 samples/s, 0:07 left")
                .doesNotContainPattern("[^0] samples/s");
    }

    @Test
    void what_is_left_is_never_nothing_and_counts_shards_that_have_not_begun() {
        try (Meter meter = meter(OptionalLong.of(16 * (180_000 + 33)))) {
            meter.stepStarted(0, 1);
            for (int batch = 0; batch <= 40; batch++) {
                batch(meter, Duration.ofMillis(100));
            }
            assertThat(err.toString()).contains("160 samples/s, 5:00:00 left");
            TrainingPace almost = pace(16 * 41 + 1);
            assertThat(almost.text()).isEqualTo("160 samples/s, 0:01 left");
            assertThat(pace(16 * 41).text()).isEqualTo("160 samples/s");
        }
    }

    @Test
    void nothing_is_told_of_the_time_where_the_amount_of_work_is_unknown() {
        try (Meter meter = meter(OptionalLong.empty())) {
            meter.stepStarted(0, 1);
            for (int batch = 0; batch <= 40; batch++) {
                batch(meter, Duration.ofMillis(100));
            }
        }
        assertThat(err.toString()).contains("160 samples/s").doesNotContain("left");
    }

    @Test
    void the_next_training_is_measured_anew() {
        try (Meter meter = meter(OptionalLong.of(100_000))) {
            for (int batch = 0; batch <= 40; batch++) {
                batch(meter, Duration.ofMillis(100));
            }
            err.getBuffer().setLength(0);
            meter.of(10, OptionalLong.of(100_000)).stepStarted(1, 1);
            batch(meter, Duration.ofSeconds(1));
        }
        assertThat(err.toString()).contains("training shard 1: step 1 of 10").doesNotContain("left", "samples/s");
    }

    private Meter meter(OptionalLong visits) {
        return new Meter(new PrintWriter(err), true, new Stopwatch(nanos::get)).of(10, visits);
    }

    private TrainingPace pace(long expected) {
        TrainingPace pace = new TrainingPace(new Stopwatch(nanos::get), OptionalLong.of(expected));
        for (int batch = 0; batch <= 40; batch++) {
            nanos.addAndGet(Duration.ofMillis(100).toNanos());
            pace.visited(16);
        }
        return pace;
    }

    /** A batch that has taken so long. */
    private void batch(Meter meter, Duration time) {
        nanos.addAndGet(time.toNanos());
        meter.visited(0, 16);
    }
}
