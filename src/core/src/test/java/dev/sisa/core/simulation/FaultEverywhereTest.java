package dev.sisa.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.SimulatedCrash;
import dev.sisa.core.port.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One life of a model, with a fault at each of its writes in turn. */
final class FaultEverywhereTest {

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void a_fault_at_any_single_write_changes_nothing_in_the_end(Fault fault) {
        int write = 1;
        while (new Life().live(write, fault)) {
            write++;
        }
        assertThat(write).as("writes of a life").isGreaterThan(40);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CONFLICT", "THROTTLED"})
    void every_commit_may_be_refused_again_and_again(Fault fault) {
        lives(fault, write -> write * write % 7 > 1);
    }

    @Test
    void every_commit_may_seem_to_be_refused_by_its_own_write() {
        lives(Fault.REPEATED, _ -> true);
    }

    private static void lives(Fault fault, IntPredicate writes) {
        Life life = new Life();
        Faults faults =
                new Faults((write, what) -> what.startsWith("commit") && writes.test(write) ? fault : Fault.NONE);
        life.steps()
                .forEach(step -> step.accept(life.scene.worker(life.scene.home().ports(faults))));
        life.requireWell("after " + fault);
    }

    private static final class Life {

        private final Scene scene = new Scene(2, 3);
        private final List<Sample> first = new ArrayList<>(scene.samples(9));
        private final List<Sample> people =
                List.of(scene.sampleOf("ann"), scene.sampleOf("ann"), scene.sampleOf("bob"));
        private final List<Sample> late = scene.samples(3);
        private int writes;

        Life() {
            first.addAll(people);
        }

        private List<Consumer<Worker>> steps() {
            return List.of(
                    worker -> worker.ingest(first),
                    Worker::heal,
                    worker -> worker.accept(scene.ids(forgottenOnes())),
                    worker -> worker.acceptSubject("ann"),
                    worker -> worker.ingest(late),
                    Worker::heal);
        }

        private List<Sample> forgottenOnes() {
            return List.of(first.get(0), first.get(4), late.get(0));
        }

        private List<Sample> forgotten() {
            return Stream.concat(forgottenOnes().stream(), people.subList(0, 2).stream())
                    .toList();
        }

        /** Lives with one fault; whether the fault ever came. */
        boolean live(int at, Fault fault) {
            for (Consumer<Worker> step : steps()) {
                untilDone(step, at, fault);
            }
            requireWell(fault + " at write " + at);
            return writes >= at;
        }

        private void untilDone(Consumer<Worker> step, int at, Fault fault) {
            Faults faults = new Faults((_, _) -> ++writes == at ? fault : Fault.NONE);
            try {
                step.accept(scene.worker(scene.home().ports(faults)));
            } catch (SimulatedCrash | StoreException _) {
                untilDone(step, 0, Fault.NONE);
            }
        }

        private void requireWell(String when) {
            List<Sample> survivors = new ArrayList<>(first);
            survivors.addAll(late);
            survivors.removeAll(forgotten());
            assertThat(scene.differencesFrom(survivors)).as(when).isEmpty();
            assertThat(scene.leftovers(forgotten())).as(when).isEmpty();
        }
    }
}
