package dev.sisa.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.port.MemoryControlStore;
import dev.sisa.core.port.RunId;
import dev.sisa.core.port.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HealingPaceTest {

    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    private final MemoryControlStore control = new MemoryControlStore();

    @Test
    void time_follows_from_the_visits_of_completed_healings() {
        run(0, 2, RunKind.HEAL, new RunState.Done(NOW, 100, Duration.ofSeconds(1), Optional.empty()));
        run(1, 2, RunKind.HEAL, new RunState.Done(NOW, 300, Duration.ofSeconds(5), Optional.empty()));
        assertThat(pace().timeOf(800)).contains(Duration.ofSeconds(12));
    }

    @Test
    void nothing_is_told_by_runs_that_trained_nothing_or_came_to_no_end() {
        run(0, 2, RunKind.ERASE, new RunState.Done(NOW, 0, Duration.ofSeconds(9), Optional.empty()));
        run(0, 3, RunKind.HEAL, new RunState.Done(NOW, 0, Duration.ofSeconds(9), Optional.empty()));
        run(1, 2, RunKind.HEAL, new RunState.Stopped(NOW));
        run(1, 3, RunKind.HEAL, new RunState.Running(NOW, NOW));
        assertThat(pace().timeOf(800)).isEmpty();
    }

    @Test
    void less_than_a_second_tells_nothing_of_more_than_was_trained_in_it() {
        run(0, 2, RunKind.HEAL, new RunState.Done(NOW, 30, Duration.ofMillis(600), Optional.empty()));
        run(1, 2, RunKind.HEAL, new RunState.Done(NOW, 30, Duration.ofMillis(300), Optional.empty()));
        assertThat(pace().timeOf(1_000_000)).isEmpty();
        assertThat(pace().timeOf(61)).isEmpty();
        assertThat(pace().timeOf(60)).contains(Duration.ofMillis(900));
    }

    @Test
    void no_healing_takes_no_time_at_all() {
        run(0, 2, RunKind.HEAL, new RunState.Done(NOW, 1_000_000, Duration.ofSeconds(2), Optional.empty()));
        assertThat(pace().timeOf(1)).contains(Duration.ofMillis(1));
        assertThat(pace().timeOf(0)).isEmpty();
    }

    @Test
    void a_time_that_no_clock_could_measure_tells_nothing() {
        run(0, 2, RunKind.HEAL, new RunState.Done(NOW, 100, Duration.ZERO, Optional.empty()));
        assertThat(pace().timeOf(50)).isEmpty();
    }

    private HealingPace pace() {
        return HealingPace.of(control, "m", 2);
    }

    private void run(int shard, long epoch, RunKind kind, RunState state) {
        var _ = control.commit(
                Transaction.of(RunRows.create(new Run(new RunId("m", shard, epoch), 1, kind, state, "j", true, true))));
    }
}
