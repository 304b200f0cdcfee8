package dev.sisa.core.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.run.RunRows;
import dev.sisa.core.simulation.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CollectGarbageTest {

    private static final int PASSES = 30;

    @Test
    void erasures_that_fail_because_a_store_is_away_are_not_remembered_for_good() {
        Scene scene = new Scene(1, 2);
        List<Sample> samples = List.of(scene.sample(0, 1), scene.sample(0, 1), scene.sample(0, 2));
        scene.worker().ingest(samples);
        scene.worker().heal();
        scene.worker().accept(scene.ids(samples.subList(0, 1)));
        Faults away = new Faults((_, what) -> what.startsWith("put ") ? Fault.CONFLICT : Fault.NONE);
        for (int pass = 0; pass < PASSES; pass++) {
            scene.worker(scene.home().ports(away)).reconcile();
        }

        assertThat(new RunRows(scene.home().ports().control()).of("m", 0)).hasSizeLessThan(PASSES / 2);
        scene.worker().heal();
        assertThat(scene.differencesFrom(samples.subList(1, 3))).isEmpty();
    }
}
