package dev.sisa.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.data.Sample;
import dev.sisa.core.healing.HealProgress;
import dev.sisa.core.port.NoRoomException;
import dev.sisa.core.port.RunId;
import dev.sisa.core.simulation.Scene;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs that found no room for their checkpoints. */
final class FullDiskRunTest {

    private static final HealProgress NO_ROOM = new HealProgress() {
        @Override
        public void planned(int shard, long visits) {}

        @Override
        public void stepStarted(int shard, int step) {
            throw new NoRoomException("the disk is full", new IOException());
        }
    };

    private final Scene scene = new Scene(1, 3);
    private final List<Sample> samples = scene.samples(9);

    @BeforeEach
    void ingest() {
        scene.worker().ingest(samples);
    }

    @Test
    void a_reconciler_stops_after_three_and_the_next_tries_again() {
        for (int run = 0; run < 3; run++) {
            scene.worker().reconcile();
            scene.home().starts().forEach(this::fail);
        }
        assertThat(scene.worker().reconcile().shards().getFirst().stuck()).hasValue("healing: the disk is full");

        scene.home().pass(Duration.ofSeconds(1));

        scene.worker().heal();
        assertThat(scene.differencesFrom(samples)).isEmpty();
        assertThat(scene.leftovers(List.of())).isEmpty();
    }

    private void fail(RunId run) {
        assertThatThrownBy(() -> scene.worker().work(run, NO_ROOM)).isInstanceOf(NoRoomException.class);
    }
}
