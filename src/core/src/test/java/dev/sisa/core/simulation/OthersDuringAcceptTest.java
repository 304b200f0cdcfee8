package dev.sisa.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Another process works between any two calls that accepting a request makes to the control store, reads included. */
final class OthersDuringAcceptTest {

    @Test
    void a_healing_at_any_moment_does_not_disturb_a_request() {
        int call = 1;
        while (healingAt(call)) {
            call++;
        }
        assertThat(call).as("calls of an accept").isGreaterThan(5);
    }

    private static boolean healingAt(int call) {
        Scene scene = new Scene(1, 2);
        List<Sample> samples = scene.samples(6);
        scene.worker().ingest(samples);
        scene.worker().heal();

        boolean reached = accepts(scene, samples.getFirst(), call, scene.worker()::heal);
        scene.worker().heal();

        requireForgotten(scene, samples.getFirst(), samples.subList(1, samples.size()), call);
        return reached;
    }

    /** Whether accepting made so many calls. */
    private static boolean accepts(Scene scene, Sample sample, int call, Runnable meanwhile) {
        Interrupted control = new Interrupted(scene.home().ports().control(), call, meanwhile);
        scene.worker(control.in(scene.home().ports())).accept(scene.hashes(List.of(sample)));
        return control.calls() >= call;
    }

    private static void requireForgotten(Scene scene, Sample forgotten, List<Sample> survivors, int call) {
        assertThat(scene.differencesFrom(survivors)).as("at call %s", call).isEmpty();
        assertThat(scene.leftovers(List.of(forgotten))).as("at call %s", call).isEmpty();
    }
}
