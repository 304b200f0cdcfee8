package dev.sisa.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

final class FaultyPauseTest extends PauseContract {

    private static final Duration HOUR = Duration.ofHours(1);

    private final VirtualClock clock = new VirtualClock(Instant.EPOCH);
    private final Faults faults = Faults.at(1, Fault.CRASH_AFTER);

    @Override
    protected Pause pause() {
        return new FaultyPause(clock, Faults.never());
    }

    @Override
    protected InstantSource clock() {
        return clock;
    }

    @Test
    void a_dead_process_does_not_wait() {
        crash();

        assertThatThrownBy(() -> new FaultyPause(clock, faults).of(HOUR)).isInstanceOf(SimulatedCrash.class);
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void a_process_that_dies_while_it_waits_does_not_go_on() {
        Pause deadly = time -> {
            clock.of(time);
            crash();
        };

        assertThatThrownBy(() -> new FaultyPause(deadly, faults).of(HOUR)).isInstanceOf(SimulatedCrash.class);
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH.plus(HOUR));
    }

    private void crash() {
        assertThatThrownBy(() -> faults.run("commit", () -> {})).isInstanceOf(SimulatedCrash.class);
    }
}
