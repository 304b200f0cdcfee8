package dev.sisa.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.healing.HealProgress;
import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.SimulatedCrash;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.sample.Point;
import dev.sisa.core.sample.Points;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** I12: a person is forgotten and let in again while somebody stalls between two calls, or the other way round. */
final class ComingBackTest {

    private static final int PASSES = 4;

    private final BiConsumer<Scene, List<Sample>> forgottenAndBack = ComingBackTest::forgottenAndBack;

    @Test
    void a_reconciler_that_wakes_late_does_not_entomb_who_came_back() {
        int calls = everywhere(
                forgottenAndBack, (scene, _, worker) -> worker.reconcile(), (scene, one) -> accepted(scene, one));
        assertThat(calls).isGreaterThan(30);
    }

    @Test
    void a_caller_who_wakes_late_does_not_mark_who_came_back() {
        int calls =
                everywhere(forgottenAndBack, (scene, one, worker) -> worker.accept(scene.ids(one)), (scene, one) -> {});
        assertThat(calls).isGreaterThan(5);
    }

    @Test
    void a_consent_does_not_bring_back_who_is_forgotten_while_it_is_read() {
        int calls = everywhere(
                ComingBackTest::forgottenHalfWay,
                (scene, one, worker) -> unlessPending(() -> worker.ingestWithConsent(one)),
                (scene, one) -> {});
        assertThat(calls).isGreaterThan(10);
    }

    private interface Stalling {
        void act(Scene scene, List<Sample> one, Worker worker);
    }

    /** Lets other processes act before each call of a process that stalls there; returns how many calls those are. */
    private static int everywhere(
            BiConsumer<Scene, List<Sample>> others, Stalling stalling, BiConsumer<Scene, List<Sample>> before) {
        int call = 0;
        boolean reached = true;
        while (reached) {
            call++;
            Scene scene = new Scene(1, 2);
            List<Sample> samples = scene.samples(6);
            List<Sample> one = samples.subList(0, 1);
            scene.worker().ingest(samples);
            scene.worker().heal();
            before.accept(scene, one);
            Interrupted control =
                    new Interrupted(scene.home().ports().control(), call, () -> others.accept(scene, one));
            stalling.act(scene, one, scene.worker(control.in(scene.home().ports())));
            reached = control.calls() >= call;
            scene.worker().heal();
            requireOneTruth(scene, samples, "at call " + call);
        }
        return call;
    }

    /** A sample that is trained on can be forgotten, and a forgotten one is not trained on. */
    private static void requireOneTruth(Scene scene, List<Sample> samples, String when) {
        Point point = new Points(scene.home().ports().control())
                .read(scene.hashes(samples).getFirst())
                .orElseThrow()
                .point();
        List<Sample> trained = point.forgotten() ? samples.subList(1, samples.size()) : samples;
        assertThat(scene.differencesFrom(trained)).as(when).isEmpty();
        assertThat(point instanceof Point.Placed placed && placed.pending())
                .as(when)
                .isFalse();
    }

    private static void accepted(Scene scene, List<Sample> one) {
        var _ = scene.worker().accept(scene.ids(one));
    }

    private static void forgottenAndBack(Scene scene, List<Sample> one) {
        settle(scene);
        unlessPending(() -> scene.worker().ingestWithConsent(one));
        settle(scene);
    }

    /** The process that makes tombstones dies before it can say that they are made. */
    private static void forgottenHalfWay(Scene scene, List<Sample> one) {
        accepted(scene, one);
        Faults faults = new Faults(
                (_, what) -> what.contains("POINTS") && what.contains("commit") ? Fault.CRASH_AFTER : Fault.NONE);
        try {
            var _ = scene.worker(scene.home().ports(faults)).reconcile();
        } catch (SimulatedCrash _) {
            return;
        }
        throw new AssertionError("no tombstone was made");
    }

    private static void settle(Scene scene) {
        for (int pass = 0; pass < PASSES; pass++) {
            var _ = scene.worker().reconcile();
            scene.home().starts().forEach(run -> scene.worker().work(run, HealProgress.NONE));
        }
    }

    private static void unlessPending(Runnable ingest) {
        try {
            ingest.run();
        } catch (StoreException refused) {
            assertThat(refused).hasMessageContaining("not erased yet");
        }
    }
}
