package dev.sisa.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

/** I12: somebody is accepted, erased and destroyed between any two calls that an import makes to the control store. */
final class OthersDuringIngestTest {

    @Test
    void a_sample_that_is_forgotten_meanwhile_does_not_come_in_with_the_rest_of_its_file() {
        int call = 1;
        while (forgottenAt(call)) {
            call++;
        }
        assertThat(call).as("calls of an import").isGreaterThan(10);
    }

    /** Whether the import made so many calls. */
    private static boolean forgottenAt(int call) {
        Scene scene = new Scene(1, 2);
        List<Sample> samples = scene.samples(6);
        List<Sample> forgotten = samples.subList(0, 1);
        scene.worker().ingest(List.of());
        Interrupted control = new Interrupted(scene.home().ports().control(), call, () -> {
            scene.worker().accept(scene.ids(forgotten));
            scene.worker().reconcile();
            scene.worker().reconcile();
        });
        scene.worker(control.in(scene.home().ports())).ingest(samples);
        boolean reached = control.calls() >= call;
        scene.worker().accept(scene.ids(forgotten));
        scene.worker().heal();

        assertThat(scene.differencesFrom(samples.subList(1, 6)))
                .as("forgotten at call %s", call)
                .isEmpty();
        assertThat(scene.leftovers(forgotten)).as("forgotten at call %s", call).isEmpty();
        return reached;
    }
}
