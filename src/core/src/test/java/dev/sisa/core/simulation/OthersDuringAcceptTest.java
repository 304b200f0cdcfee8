package dev.sisa.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.data.SampleOrigin;
import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.SimulatedCrash;
import dev.sisa.core.port.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    @Test
    void a_sample_that_a_corrected_file_moves_meanwhile_is_forgotten_at_its_new_place() {
        int call = 1;
        while (correctionAt(call)) {
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

    private static boolean correctionAt(int call) {
        Scene scene = new Scene(2, 2);
        List<Sample> samples = scene.samples(6);
        scene.worker().ingest(samples);
        Sample wrong = scene.sampleOf("ann");
        Sample corrected =
                new Sample(new SampleOrigin(wrong.id(), Optional.of("bob"), 0, 2), wrong.label(), wrong.features());
        List<Sample> both = new ArrayList<>(samples);
        both.add(corrected);
        killedAfterEntering(scene, wrong);

        boolean reached = accepts(scene, wrong, call, () -> ingestUnlessPending(scene, both));
        scene.worker().heal();

        requireForgotten(scene, wrong, samples, call);
        return reached;
    }

    private static void ingestUnlessPending(Scene scene, List<Sample> samples) {
        try {
            scene.worker().ingest(samples);
        } catch (StoreException waits) {
            assertThat(waits).hasMessageContaining("requests to forget are pending");
        }
    }

    /** Whether accepting made so many calls. */
    private static boolean accepts(Scene scene, Sample sample, int call, Runnable meanwhile) {
        Interrupted control = new Interrupted(scene.home().ports().control(), call, meanwhile);
        scene.worker(control.in(scene.home().ports())).accept(scene.ids(List.of(sample)));
        return control.calls() >= call;
    }

    private static void requireForgotten(Scene scene, Sample forgotten, List<Sample> survivors, int call) {
        assertThat(scene.differencesFrom(survivors)).as("at call %s", call).isEmpty();
        assertThat(scene.leftovers(List.of(forgotten))).as("at call %s", call).isEmpty();
    }

    /** The first write notes the import, the second enters the point, the third is the slice. */
    private static void killedAfterEntering(Scene scene, Sample sample) {
        try {
            scene.worker(scene.home().ports(Faults.at(3, Fault.CRASH_BEFORE))).ingest(List.of(sample));
        } catch (SimulatedCrash _) {
            return;
        }
        throw new AssertionError("the import lived");
    }
}
