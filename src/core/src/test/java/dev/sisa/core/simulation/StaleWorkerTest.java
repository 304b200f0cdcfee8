package dev.sisa.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.healing.HealProgress;
import dev.sisa.core.healing.ShardHealing;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.FaultyControlStore;
import dev.sisa.core.shard.ShardRow;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A worker stalls in the middle of a step, and another one takes its shard over. */
final class StaleWorkerTest {

    private final Scene scene = new Scene(1, 3);
    private final List<Sample> samples =
            List.of(scene.sample(0, 1), scene.sample(0, 1), scene.sample(0, 2), scene.sample(0, 3));

    @Test
    void a_worker_whose_shard_was_taken_over_appends_nothing() {
        scene.worker().ingest(samples);
        Stalled stalled = new Stalled(() -> scene.worker().heal());

        ShardHealing done = healing(stalled);

        assertThat(scene.row(0)).isEqualTo(stalled.after);
        assertThat(done.steps()).as("steps of the stale worker").containsExactly(1);
        scene.worker().heal();
        assertThat(scene.differencesFrom(samples)).isEmpty();
        assertThat(scene.leftovers(List.of())).isEmpty();
    }

    @Test
    void what_a_living_worker_may_have_read_is_not_called_destroyed() {
        scene.worker().ingest(samples);
        Stalled stalled = new Stalled(() -> {
            scene.worker().accept(scene.ids(samples.subList(0, 1)));
            scene.worker().reconcile();
            assertThat(scene.worker().reconcile().shards().getFirst().waiting())
                    .hasValueSatisfying(reason -> assertThat(reason.reason()).contains("which lost the shard"));
        });

        healing(stalled);

        assertThat(scene.row(0)).isEqualTo(stalled.after);
        assertThat(scene.leftovers(samples.subList(0, 1))).isNotEmpty();
        scene.worker().heal();
        assertThat(scene.differencesFrom(samples.subList(1, 4))).isEmpty();
        assertThat(scene.leftovers(samples.subList(0, 1))).isEmpty();
    }

    /** Its third call commits that it begins; at the fourth it looks what became of that. */
    @Test
    void a_worker_that_lost_its_shard_while_it_began_does_not_take_the_next_epoch_for_its_own() {
        scene.worker().ingest(samples);
        scene.worker().reconcile();
        ControlStore unknown = new FaultyControlStore(scene.home().ports().control(), Faults.at(1, Fault.UNKNOWN_DONE));
        Interrupted control = new Interrupted(unknown, 4, () -> scene.worker().ingest(List.of(scene.sample(0, 2))));
        ShardHealing done = scene.worker(control.in(scene.home().ports()))
                .work(scene.home().starts().getFirst(), HealProgress.NONE);

        assertThat(done.steps()).isEmpty();
        assertThat(scene.row(0).epoch()).isEqualTo(4);
        assertThat(scene.shard(0).manifest().checkpoints()).isEmpty();
    }

    private ShardHealing healing(Stalled stalled) {
        scene.worker().reconcile();
        return scene.worker().work(scene.home().starts().getFirst(), stalled);
    }

    /** Sleeps at the beginning of step 2 while something else happens. */
    private final class Stalled implements HealProgress {

        private final Runnable meanwhile;
        private ShardRow after = scene.row(0);
        private boolean woken;

        Stalled(Runnable meanwhile) {
            this.meanwhile = meanwhile;
        }

        @Override
        public void stepStarted(int shard, int step) {
            if (step == 2 && !woken) {
                woken = true;
                meanwhile.run();
                after = scene.row(0);
            }
        }
    }
}
