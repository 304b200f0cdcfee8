package dev.sisa.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

final class VirtualClockTest extends PauseContract {

    private final VirtualClock clock = new VirtualClock(Instant.EPOCH);

    @Override
    protected Pause pause() {
        return clock;
    }

    @Override
    protected InstantSource clock() {
        return clock;
    }

    @Test
    void a_pause_moves_the_clock_by_its_own_time_alone() {
        clock.of(Duration.ofDays(1));

        assertThat(clock.instant()).isEqualTo(Instant.EPOCH.plus(Duration.ofDays(1)));
    }
}
