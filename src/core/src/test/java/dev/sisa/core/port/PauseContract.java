package dev.sisa.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** The contract of pauses; each adapter's test extends this. */
public abstract class PauseContract {

    private static final Duration SHORT = Duration.ofMillis(3);

    /** The pause, the same for the whole of one test. */
    protected abstract Pause pause();

    /** The clock that it waits by, which is never put back. */
    protected abstract InstantSource clock();

    @Test
    void time_has_passed_after_a_pause() {
        Instant begun = clock().instant();

        pause().of(SHORT);
        pause().of(SHORT);

        assertThat(clock().instant()).isAfterOrEqualTo(begun.plus(SHORT).plus(SHORT));
    }

    @Test
    void a_pause_of_no_time_or_less_is_over() {
        Instant begun = clock().instant();

        pause().of(Duration.ZERO);
        pause().of(Duration.ofDays(-1));

        assertThat(clock().instant()).isAfterOrEqualTo(begun);
    }
}
