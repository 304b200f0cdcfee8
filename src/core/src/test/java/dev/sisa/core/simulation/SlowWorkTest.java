package dev.sisa.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.erasure.Erase;
import dev.sisa.core.erasure.Erasure;
import dev.sisa.core.port.Ports;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunKind;
import dev.sisa.core.run.RunRows;
import dev.sisa.core.run.RunState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Erasures and imports that take hours while reconcilers come by: each look at the clock finds it further on. */
final class SlowWorkTest {

    private static final Duration STEP = Duration.ofSeconds(40);

    private final Scene scene = new Scene(1, 1);
    private final List<Sample> samples = scene.samples(100);
    private int passes;

    SlowWorkTest() {
        scene.worker().ingest(samples);
        scene.worker().heal();
    }

    @Test
    void an_erasure_that_works_is_not_given_up_however_long_it_takes() {
        scene.worker().accept(scene.ids(samples.subList(0, 1)));

        Erasure erasure = new Erase(slow(), scene.model(), Long.MAX_VALUE).shard(0);

        assertThat(erasure).isEqualTo(new Erasure.Erased(1));
        assertThat(passes).isGreaterThan(2);
    }

    @Test
    void an_import_that_works_is_not_given_up_however_long_it_takes() {
        List<Sample> more = scene.samples(1);

        assertThat(scene.worker(slow()).ingest(more).added()).isEqualTo(1);
        assertThat(passes).isGreaterThan(2);
    }

    @Test
    void one_that_hangs_is_given_up() {
        scene.worker().accept(scene.ids(samples.subList(0, 1)));
        Ports ports = scene.home().ports();
        boolean[] slept = new boolean[1];
        Ports sleeping = clocked(() -> {
            if (!slept[0] && running()) {
                slept[0] = true;
                scene.home().pass(Duration.ofMinutes(16));
                scene.worker().reconcile();
            }
        });

        assertThat(new Erase(sleeping, scene.model(), Long.MAX_VALUE).shard(0)).isInstanceOf(Erasure.Busy.class);
        assertThat(scene.row(0).pending().parts()).isZero();
        assertThat(new RunRows(ports.control()).of("m", 0)).noneMatch(run -> run.state() instanceof RunState.Running);
    }

    /** Every tenth look at the clock another reconciler comes by. */
    private Ports slow() {
        int[] looks = new int[1];
        return clocked(() -> {
            scene.home().pass(STEP);
            if (++looks[0] % 10 == 0 && running()) {
                passes++;
                scene.worker().reconcile();
                assertThat(running()).as("after %s passes", passes).isTrue();
            }
        });
    }

    private Ports clocked(Runnable look) {
        Ports ports = scene.home().ports();
        return new Ports(
                ports.control(),
                ports.blobs(),
                ports.scratch(),
                () -> {
                    look.run();
                    return ports.clock().instant();
                },
                ports.pause(),
                ports.random(),
                ports.jobs(),
                ports.silence(),
                ports.erasureRows(),
                ports.checkpoints());
    }

    private boolean running() {
        return new RunRows(scene.home().ports().control()).of("m", 0).stream().anyMatch(SlowWorkTest::isWriting);
    }

    private static boolean isWriting(Run run) {
        return run.kind() != RunKind.HEAL && run.state() instanceof RunState.Running;
    }
}
