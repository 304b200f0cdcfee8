package dev.sisa.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.healing.HealProgress;
import dev.sisa.core.receipt.chain.ReceiptChain;
import java.util.List;
import org.junit.jupiter.api.Test;

/** I14: a whole pass of another reconciler between any two calls that a pass makes to the control store, reads included. */
final class TwoReconcilersTest {

    @Test
    void an_erasure_gets_one_receipt() {
        int call = 1;
        while (erasedAt(call)) {
            call++;
        }
        assertThat(call).as("calls of a pass").isGreaterThan(40);
    }

    @Test
    void a_healing_gets_one_addendum() {
        int call = 1;
        while (healedAt(call)) {
            call++;
        }
        assertThat(call).as("calls of a pass").isGreaterThan(15);
    }

    private static boolean erasedAt(int call) {
        Scene scene = new Scene(1, 2);
        List<Sample> samples = asked(scene);
        boolean reached = passInterrupted(scene, call);
        requireWell(scene, samples, call);
        return reached;
    }

    private static boolean healedAt(int call) {
        Scene scene = new Scene(1, 2);
        List<Sample> samples = asked(scene);
        scene.worker().reconcile();
        scene.home().starts().forEach(run -> scene.worker().work(run, HealProgress.NONE));
        boolean reached = passInterrupted(scene, call);
        requireWell(scene, samples, call);
        return reached;
    }

    private static List<Sample> asked(Scene scene) {
        List<Sample> samples = scene.samples(6);
        scene.worker().ingest(samples);
        scene.worker().heal();
        scene.worker().accept(scene.ids(samples.subList(0, 1)));
        return samples;
    }

    /** Whether the pass made so many calls. */
    private static boolean passInterrupted(Scene scene, int call) {
        Interrupted control = new Interrupted(
                scene.home().ports().control(), call, () -> scene.worker().reconcile());
        scene.worker(control.in(scene.home().ports())).reconcile();
        return control.calls() >= call;
    }

    private static void requireWell(Scene scene, List<Sample> samples, int call) {
        scene.worker().heal();
        assertThat(new ReceiptChain(scene.home().ports()).entries("m", 0, 100))
                .as("receipts, with another pass at call %s", call)
                .hasSize(2);
        assertThat(scene.differencesFrom(samples.subList(1, 6))).isEmpty();
        assertThat(scene.leftovers(samples.subList(0, 1))).isEmpty();
    }
}
