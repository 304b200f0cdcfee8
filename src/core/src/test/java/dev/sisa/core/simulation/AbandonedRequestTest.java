package dev.sisa.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.SimulatedCrash;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Requests whose process dies and is not asked again. */
final class AbandonedRequestTest {

    @Test
    void a_sample_stays_out_though_accepting_and_erasing_it_were_both_killed() {
        Scene scene = new Scene(1, 2);
        List<Sample> samples = scene.samples(6);
        Sample forgotten = samples.getFirst();
        scene.worker().ingest(samples);
        scene.worker().heal();
        dies(scene, "RQ#", worker -> worker.accept(scene.ids(List.of(forgotten))));
        dies(scene, "GC#", Worker::heal);

        assertThat(scene.worker().ingest(samples).keptOut()).isEqualTo(1);
        scene.worker().heal();
        assertThat(scene.differencesFrom(samples.subList(1, samples.size()))).isEmpty();
        assertThat(scene.leftovers(List.of(forgotten))).isEmpty();
    }

    /** Right after the first commit of such an item. */
    private static void dies(Scene scene, String item, Consumer<Worker> work) {
        Faults faults = new Faults((_, what) -> what.contains(item) ? Fault.CRASH_AFTER : Fault.NONE);
        try {
            work.accept(scene.worker(scene.home().ports(faults)));
        } catch (SimulatedCrash _) {
            return;
        }
        throw new AssertionError("nothing committed " + item);
    }
}
