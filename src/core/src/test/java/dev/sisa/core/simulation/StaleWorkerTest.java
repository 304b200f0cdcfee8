package dev.sisa.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.healing.Heal;
import dev.sisa.core.healing.HealProgress;
import dev.sisa.core.healing.ShardHealing;
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

        List<ShardHealing> done = healing(stalled);

        assertThat(scene.row(0)).isEqualTo(stalled.after);
        assertThat(done.getFirst().steps()).as("steps of the stale worker").containsExactly(1, 2);
        assertThat(scene.differencesFrom(samples)).isEmpty();
        assertThat(scene.leftovers(List.of())).isEmpty();
    }

    @Test
    void a_worker_that_trained_on_a_sample_erased_meanwhile_appends_nothing() {
        scene.worker().ingest(samples);
        Stalled stalled = new Stalled(() -> {
            scene.worker().accept(scene.ids(samples.subList(0, 1)));
            scene.worker().heal();
        });

        healing(stalled);

        assertThat(scene.row(0)).isEqualTo(stalled.after);
        assertThat(scene.differencesFrom(samples.subList(1, 4))).isEmpty();
        assertThat(scene.leftovers(samples.subList(0, 1))).isEmpty();
    }

    private List<ShardHealing> healing(Stalled stalled) {
        return new Heal(scene.home().ports(), scene.model(), new FoldEngine(), stalled).shards(List.of(0), 1);
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
