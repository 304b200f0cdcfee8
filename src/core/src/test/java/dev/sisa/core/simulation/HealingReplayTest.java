package dev.sisa.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.cost.HealingReplay;
import dev.sisa.core.policy.HealingWindow;
import dev.sisa.core.policy.Policy;
import dev.sisa.core.policy.PolicyRows;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invariants 8 and 15: what is counted of requests over time is what the reconciler and its workers really do. */
final class HealingReplayTest {

    private static final int WORLDS = 12;

    @ParameterizedTest
    @CsvSource({
        "1,    PT0S,  0.6, 1", // at once
        "1000, PT1H,  0,   1", // the window alone
        "3,    PT2H,  0,   1", // the count comes first, or the window
        "1000, PT1H,  0.6, 1", // quality falls
        "4,    PT30M, 0.4, 2" // too few wait for more
    })
    void what_is_counted_is_what_is_done(long count, Duration window, double floor, long minimum) {
        HealingWindow healing = new HealingWindow(count, window, floor, minimum);
        for (long seed = 0; seed < WORLDS; seed++) {
            ReplayedLife life = new ReplayedLife(seed, healing);
            HealingReplay.Cost counted = new HealingReplay(life.counts(), healing).replay(life.arrivals());
            assertThat(life.live()).as("seed %s", seed).isEqualTo(counted);
        }
    }

    @Test
    void a_run_that_nothing_asked_for_is_noticed() {
        HealingWindow healing = new HealingWindow(1_000, Duration.ofHours(1), 0, 1);
        int noticed = 0;
        for (long seed = 0; seed < WORLDS; seed++) {
            ReplayedLife life = new ReplayedLife(seed, healing);
            HealingReplay.Cost counted = new HealingReplay(life.counts(), healing).replay(life.arrivals());
            new PolicyRows(life.ports()).replace("m", _ -> Policy.DEFAULT);
            noticed += life.live().equals(counted) ? 0 : 1;
        }
        assertThat(noticed).isEqualTo(WORLDS);
    }

    @Test
    void a_window_costs_a_shard_two_runs_at_most() {
        Duration window = Duration.ofHours(1);
        for (long seed = 0; seed < WORLDS; seed++) {
            HealingWindow healing = new HealingWindow(1_000, window, 0, 1);
            ReplayedLife life = new ReplayedLife(seed, healing);
            HealingReplay.Cost counted = new HealingReplay(life.counts(), healing).replay(life.arrivals());
            assertThat((long) counted.runs())
                    .isBetween(1L, HealingReplay.mostRuns(life.arrivals(), window))
                    .isLessThan(ReplayedLife.REQUESTS);
        }
    }
}
