package dev.sisa.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request comes in between any two calls that a healing makes to the control store, reads included. */
final class AcceptDuringHealTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_request_at_any_moment_of_a_healing_is_honoured(int slice) {
        int call = 1;
        while (requestAt(call, slice)) {
            call++;
        }
        assertThat(call).as("calls of a healing").isGreaterThan(20);
    }

    /** Whether the healing made so many calls. */
    private static boolean requestAt(int call, int slice) {
        Scene scene = new Scene(2, 3);
        List<Sample> samples = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            samples.addAll(List.of(scene.sample(0, i), scene.sample(0, i), scene.sample(1, i)));
        }
        Sample earlier = samples.get(3);
        Sample meanwhile = samples.get(3 * (slice - 1) + 1);
        scene.worker().ingest(samples);
        scene.worker().heal();
        scene.worker().accept(scene.ids(List.of(earlier)));

        Interrupted control = new Interrupted(
                scene.home().ports().control(), call, () -> scene.worker().accept(scene.ids(List.of(meanwhile))));
        scene.worker(control.in(scene.home().ports())).heal();
        boolean reached = control.calls() >= call;
        scene.worker().accept(scene.ids(List.of(meanwhile)));
        scene.worker().heal();

        samples.removeAll(List.of(earlier, meanwhile));
        assertThat(scene.differencesFrom(samples))
                .as("request at call %s", call)
                .isEmpty();
        assertThat(scene.leftovers(List.of(earlier, meanwhile)))
                .as("request at call %s", call)
                .isEmpty();
        return reached;
    }
}
