package dev.sisa.core.healing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.erasure.Destroy;
import dev.sisa.core.erasure.Destruction;
import dev.sisa.core.erasure.Erase;
import dev.sisa.core.port.RunId;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunEnds;
import dev.sisa.core.run.RunRows;
import dev.sisa.core.run.RunState;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.simulation.Interrupted;
import dev.sisa.core.simulation.Scene;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RunWorkerTest {

    private final Scene scene = new Scene(1, 3);
    private final List<Sample> samples =
            List.of(scene.sample(0, 1), scene.sample(0, 1), scene.sample(0, 2), scene.sample(0, 3));

    RunWorkerTest() {
        scene.worker().ingest(samples);
    }

    @Test
    void of_several_workers_on_one_run_one_works() {
        RunId run = launched();

        assertThat(work(run).steps()).containsExactly(1, 2, 3);
        assertThat(work(run).steps()).isEmpty();
        assertThat(run(run).state()).isInstanceOf(RunState.Done.class);
        assertThat(scene.shard(0).manifest().checkpoints()).hasSize(3);
    }

    /**
     * The second worker has read that nobody has begun; by the time it finds the shard lost, the first one has, and is not dead
     * because the second one gives up.
     */
    @Test
    void a_worker_that_comes_too_late_does_not_mark_the_working_one_dead() {
        RunId run = launched();
        Stalling first = new Stalling(() -> {
            scene.worker().accept(scene.ids(samples.subList(0, 1)));
            var _ = new Erase(scene.home().ports(), scene.model(), Long.MAX_VALUE).shard(0);
            assertThat(run(run).markedDead()).isFalse();
        });
        Interrupted second = new Interrupted(
                scene.home().ports().control(), 2, () -> scene.worker().work(run, first));

        assertThat(scene.worker(second.in(scene.home().ports()))
                        .work(run, HealProgress.NONE)
                        .steps())
                .isEmpty();
        assertThat(first.destruction).isInstanceOf(Destruction.Waiting.class);
    }

    @Test
    void a_worker_that_is_asked_to_end_stops_within_its_step() {
        RunId run = launched();
        Stalling asking = new Stalling(() -> scene.home().ports().jobs().stop(run(run).job()));

        assertThat(scene.worker().work(run, asking).steps()).isEqualTo(List.of(1));
        assertThat(run(run).state()).isInstanceOf(RunState.Stopped.class);
        assertThat(run(run).markedDead()).isTrue();
    }

    @Test
    void a_worker_says_that_it_lives() {
        RunId run = launched();
        Stalling slow = new Stalling(() -> scene.home().pass(Duration.ofMinutes(1)));
        slow.after = () -> {
            RunState.Running running = (RunState.Running) run(run).state();
            assertThat(running.beat()).isEqualTo(running.at().plus(Duration.ofMinutes(1)));
        };

        assertThat(scene.worker().work(run, slow).steps()).containsExactly(1, 2, 3);
        assertThat(slow.looked).isTrue();
    }

    @Test
    void a_run_that_was_taken_for_dead_appends_nothing_more() {
        RunId run = launched();
        Stalling late = new Stalling(() -> new RunEnds(scene.home().ports()).dead(run(run)));

        var _ = scene.worker().work(run, late);
        assertThat(scene.shard(0).manifest().checkpoints()).hasSize(1);
        assertThat(run(run).state()).isInstanceOf(RunState.Failed.class);
    }

    @Test
    void a_blob_destroyed_under_a_worker_that_lost_its_shard_is_no_failure() {
        RunId run = launched();
        Stalling robbed = new Stalling(() -> {
            Shard shard = scene.shard(0);
            scene.home()
                    .ports()
                    .control()
                    .commit(Transaction.of(
                            Write.replace(ShardRows.item(shard.row().fenced()))));
            scene.home()
                    .ports()
                    .blobs()
                    .delete(List.of(shard.manifest().slices().getLast().blob().key()));
        });

        assertThat(scene.worker().work(run, robbed).steps()).contains(1);
        assertThat(run(run).state()).isInstanceOf(RunState.Stopped.class);
    }

    private RunId launched() {
        scene.worker().reconcile();
        return scene.home().starts().getFirst();
    }

    private ShardHealing work(RunId run) {
        return scene.worker().work(run, HealProgress.NONE);
    }

    private Run run(RunId id) {
        return new RunRows(scene.home().ports().control()).find(id).orElseThrow();
    }

    /** Lets something happen at the beginning of step 2, and looks what can be destroyed at the end of it. */
    private final class Stalling implements HealProgress {

        private final Runnable meanwhile;
        private Runnable after = () -> {};
        private boolean looked;
        private Destruction destruction = new Destruction.Nothing();

        Stalling(Runnable meanwhile) {
            this.meanwhile = meanwhile;
        }

        @Override
        public void stepStarted(int shard, int step) {
            if (step == 2) {
                meanwhile.run();
                destruction = new Destroy(scene.home().ports(), scene.model()).shard(0);
            }
        }

        @Override
        public void stepFinished(int shard, int step) {
            if (step == 2) {
                looked = true;
                after.run();
            }
        }
    }
}
