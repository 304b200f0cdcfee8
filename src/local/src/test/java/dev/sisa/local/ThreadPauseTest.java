package dev.sisa.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sisa.core.port.Pause;
import dev.sisa.core.port.PauseContract;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

final class ThreadPauseTest extends PauseContract {

    @Override
    protected Pause pause() {
        return new ThreadPause();
    }

    /** Time since the machine's start: its wall clock may be put back. */
    @Override
    protected InstantSource clock() {
        return () -> Instant.EPOCH.plusNanos(System.nanoTime());
    }

    @Test
    void a_thread_that_is_to_end_does_not_wait() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedWaitException.class)
                .isThrownBy(() -> new ThreadPause().of(Duration.ofDays(1)));
        assertThat(Thread.interrupted()).as("still to end").isTrue();
    }
}
