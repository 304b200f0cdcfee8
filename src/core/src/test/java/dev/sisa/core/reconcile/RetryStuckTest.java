package dev.sisa.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.healing.HealProgress;
import dev.sisa.core.port.RunId;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunRows;
import dev.sisa.core.run.RunState;
import dev.sisa.core.simulation.Scene;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RetryStuckTest {

    private static final HealProgress FAILING = new HealProgress() {
        @Override
        public void stepStarted(int shard, int step) {
            throw new IllegalStateException("the disk is upside down");
        }
    };

    private final Scene scene = new Scene(1, 3);
    private final List<Sample> samples = scene.samples(9);

    @BeforeEach
    void ingest() {
        scene.worker().ingest(samples);
    }

    @Test
    void a_stuck_shard_is_tried_again_and_ends_as_if_it_had_never_failed() {
        failTimes(3);
        assertThat(scene.worker().reconcile().shards().getFirst().stuck())
                .hasValueSatisfying(reason -> assertThat(reason).contains("the disk is upside down"));
        assertThat(scene.home().starts()).isEmpty();

        assertThat(retry().shard(0)).isTrue();

        scene.worker().heal();
        assertThat(scene.differencesFrom(samples)).isEmpty();
        assertThat(scene.leftovers(List.of())).isEmpty();
        assertThat(retry().shard(0)).isFalse();
    }

    @Test
    void a_shard_that_is_not_stuck_keeps_its_failures() {
        failTimes(2);
        assertThat(retry().shard(0)).isFalse();
        failTimes(1);
        assertThat(scene.worker().reconcile().shards().getFirst().stuck()).isPresent();
    }

    @Test
    void after_three_more_failures_it_is_stuck_again() {
        failTimes(3);
        assertThat(retry().shard(0)).isTrue();
        failTimes(3);
        assertThat(scene.worker().reconcile().shards().getFirst().stuck()).isPresent();
    }

    @Test
    void what_is_known_of_who_may_still_write_is_kept() {
        failTimes(3);
        List<Run> before = runs();
        assertThat(retry().shard(0)).isTrue();
        assertThat(runs())
                .extracting(Run::id)
                .containsExactlyElementsOf(before.stream().map(Run::id).toList());
        assertThat(runs())
                .extracting(Run::markedDead)
                .containsExactlyElementsOf(before.stream().map(Run::markedDead).toList());
        assertThat(runs())
                .extracting(Run::swept)
                .containsExactlyElementsOf(before.stream().map(Run::swept).toList());
        assertThat(runs()).noneMatch(run -> run.state() instanceof RunState.Failed);
    }

    private List<Run> runs() {
        return new RunRows(scene.home().ports().control()).of("m", 0);
    }

    private void failTimes(int times) {
        for (int time = 0; time < times; time++) {
            scene.worker().reconcile();
            for (RunId run : scene.home().starts()) {
                fail(run);
            }
        }
    }

    private void fail(RunId run) {
        try {
            var _ = scene.worker().work(run, FAILING);
        } catch (IllegalStateException _) {
            // it is in the run's record
        }
    }

    private RetryStuck retry() {
        return new RetryStuck(scene.home().installation(), scene.model());
    }
}
