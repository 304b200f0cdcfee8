package dev.sisa.core.simulation.unrest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.healing.HealProgress;
import dev.sisa.core.policy.HealingWindow;
import dev.sisa.core.policy.Policy;
import dev.sisa.core.policy.PolicyRows;
import dev.sisa.core.simulation.Scene;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** I15: however many requests come for a shard in one window, they cost at most two runs. */
final class OneWindowTest {

    private static final int REQUESTS = 8;

    @ParameterizedTest
    @CsvSource({"PT2H, 1", "PT0S, 8"})
    void requests_of_one_window_cost_one_run_and_without_a_window_one_each(Duration window, int expected) {
        Scene scene = new Scene(1, 3);
        List<Sample> samples = new ArrayList<>(scene.samples(3 * REQUESTS));
        scene.worker().ingest(samples);
        scene.worker().heal();
        HealingWindow healing = new HealingWindow(window.isZero() ? 1 : 1_000, window, 0, 1);
        Policy _ = new PolicyRows(scene.home().ports())
                .replace("m", now -> new Policy(healing, now.guards(), now.quorumFloor(), now.regulation()));
        int runs = 0;
        for (int request = 0; request < REQUESTS; request++) {
            scene.worker().accept(scene.ids(List.of(samples.removeLast())));
            runs += pass(scene);
            scene.home().pass(Duration.ofMinutes(10));
        }
        scene.home().pass(window);
        runs += pass(scene) + pass(scene);

        assertThat(runs).isEqualTo(expected);
        assertThat(scene.differencesFrom(samples)).isEmpty();
    }

    /** The workers that a pass starts come to their end. */
    private static int pass(Scene scene) {
        assertThat(scene.worker().reconcile().alarms()).isEmpty();
        var starts = scene.home().starts();
        starts.forEach(run -> scene.worker().work(run, HealProgress.NONE));
        return starts.size();
    }
}
