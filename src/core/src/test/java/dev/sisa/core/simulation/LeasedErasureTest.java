package dev.sisa.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.erasure.Erase;
import dev.sisa.core.erasure.Erasure;
import dev.sisa.core.port.BusyException;
import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.SimulatedCrash;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** I12: an erasure has leased its shard before an import looks samples up, and commits under that epoch after it. */
final class LeasedErasureTest {

    /** The call of an erasure behind the commit of its lease. */
    private static final int LEASED = 5;

    @Test
    void an_import_does_not_bring_back_who_is_erased_under_a_lease_from_before() {
        int call = 1;
        while (stays(call)) {
            call++;
        }
        assertThat(call).as("calls of an import").isGreaterThan(10);
    }

    /** Whether the import makes so many calls; before that one the erasure goes on. */
    private static boolean stays(int call) {
        Scene scene = new Scene(1, 2);
        List<Sample> samples = scene.samples(6);
        Sample forgotten = samples.getFirst();
        scene.worker().ingest(samples);
        scene.worker().heal();
        acceptedUnmarked(scene, forgotten);
        Ports home = scene.home().ports();

        Meanwhile erasure = new Meanwhile(scene);
        erasure.start();
        Interrupted stalling = new Interrupted(home.control(), call, erasure::finish);
        try {
            scene.worker(stalling.in(home)).ingest(samples);
        } catch (BusyException _) {
            // the erasure holds the shard
        }
        erasure.finish();
        scene.worker().heal();

        assertThat(scene.leftovers(List.of(forgotten))).as("at call " + call).isEmpty();
        assertThat(scene.differencesFrom(samples.subList(1, samples.size())))
                .as("at call " + call)
                .isEmpty();
        return stalling.calls() >= call;
    }

    /** The accepting process dies before it marks the points. */
    private static void acceptedUnmarked(Scene scene, Sample sample) {
        Faults faults = new Faults(
                (_, what) -> what.startsWith("commit") && what.contains("PB#") ? Fault.CRASH_AFTER : Fault.NONE);
        try {
            var _ = scene.worker(scene.home().ports(faults)).accept(scene.ids(List.of(sample)));
        } catch (SimulatedCrash _) {
            return;
        }
        throw new AssertionError("no part was accepted");
    }

    /** An erasure in a thread of its own, which stops behind its lease until it is told to go on. */
    private static final class Meanwhile {

        private final CountDownLatch leased = new CountDownLatch(1);
        private final CountDownLatch on = new CountDownLatch(1);
        private final Thread thread;

        Meanwhile(Scene scene) {
            Ports home = scene.home().ports();
            Interrupted stalling = new Interrupted(home.control(), LEASED, () -> {
                leased.countDown();
                await(on);
            });
            this.thread = Thread.ofPlatform().unstarted(() -> {
                Erasure _ = new Erase(stalling.in(home), scene.model(), Long.MAX_VALUE).shard(0);
            });
        }

        void start() {
            thread.start();
            await(leased);
        }

        void finish() {
            on.countDown();
            try {
                assertThat(thread.join(Duration.ofMinutes(1))).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
