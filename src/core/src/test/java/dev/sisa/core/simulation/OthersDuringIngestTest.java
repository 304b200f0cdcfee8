package dev.sisa.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.data.Sample;
import dev.sisa.core.data.SampleOrigin;
import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.SimulatedCrash;
import java.util.List;
import java.util.Optional;
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

    @Test
    void a_slice_that_is_written_anew_meanwhile_is_no_damage() {
        int call = 1;
        while (writtenAnewAt(call)) {
            call++;
        }
        assertThat(call).as("calls of an import").isGreaterThan(10);
    }

    /** The first write notes the import, the second enters the point. */
    @Test
    void a_forgotten_person_does_not_come_in_by_what_a_killed_import_entered_for_another() {
        Scene scene = new Scene(1, 1);
        List<Sample> others = scene.samples(3);
        scene.worker().ingest(others);
        Sample wrong = scene.sampleOf("eve");
        assertThatThrownBy(() -> scene.worker(scene.home().ports(Faults.at(2, Fault.CRASH_AFTER)))
                        .ingest(List.of(wrong)))
                .isInstanceOf(SimulatedCrash.class);
        scene.worker().acceptSubject("ann");
        SampleOrigin corrected = new SampleOrigin(wrong.id(), Optional.of("ann"), 0, 2);

        assertThat(scene.worker()
                        .ingest(List.of(new Sample(corrected, wrong.label(), wrong.features())))
                        .keptOut())
                .isEqualTo(1);
        scene.worker().heal();
        assertThat(scene.differencesFrom(others)).isEmpty();
    }

    /** Whether the import of a file that is in for the most part made so many calls. */
    private static boolean writtenAnewAt(int call) {
        Scene scene = new Scene(1, 2);
        List<Sample> samples = scene.samples(8);
        scene.worker().ingest(samples.subList(0, 6));
        scene.worker().heal();
        Interrupted control = new Interrupted(scene.home().ports().control(), call, () -> {
            scene.worker().accept(scene.ids(samples.subList(0, 1)));
            scene.worker().reconcile();
        });
        scene.worker(control.in(scene.home().ports())).ingest(samples);
        scene.worker().accept(scene.ids(samples.subList(0, 1)));
        scene.worker().heal();

        assertThat(scene.differencesFrom(samples.subList(1, 8)))
                .as("forgotten at call %s", call)
                .isEmpty();
        return control.calls() >= call;
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
