package dev.sisa.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.acceptance.AcceptedRequest;
import dev.sisa.core.data.Sample;
import dev.sisa.core.port.Item;
import dev.sisa.core.request.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests that do not fit one transaction. */
final class LargeRequestTest {

    @Test
    void more_shards_than_a_transaction_holds_are_accepted_in_parts() {
        Scene scene = new Scene(120, 1);
        List<Sample> samples = new ArrayList<>();
        for (int shard = 0; shard < 120; shard++) {
            samples.add(scene.sample(shard, 1));
        }
        Sample survivor = scene.sample(119, 1);
        samples.add(survivor);
        scene.worker().ingest(samples);
        samples.remove(survivor);

        AcceptedRequest report = scene.worker().accept(scene.ids(samples));
        assertThat(report.findings().count(Outcome.ACCEPTED)).isEqualTo(120);
        assertThat(report.shards()).hasSize(120);
        assertThat(parts(scene)).isEqualTo(3);
        scene.worker().heal();

        assertThat(scene.differencesFrom(List.of(survivor))).isEmpty();
        assertThat(scene.leftovers(samples)).isEmpty();
    }

    @Test
    void more_samples_than_an_item_holds_are_accepted_in_parts() {
        Scene scene = new Scene(2, 2);
        List<Sample> samples = scene.samples(10_050);
        scene.worker().ingest(samples);
        List<Sample> requested = samples.subList(0, 10_020);

        assertThat(scene.worker().accept(scene.ids(requested)).findings().count(Outcome.ACCEPTED))
                .isEqualTo(10_020);
        assertThat(parts(scene)).isEqualTo(6);
        scene.worker().heal();

        assertThat(scene.differencesFrom(samples.subList(10_020, 10_050))).isEmpty();
        assertThat(scene.leftovers(requested)).isEmpty();
    }

    private static long parts(Scene scene) {
        return scene.home().items().stream()
                .map(Item::key)
                .filter(key -> key.sort().startsWith("PT#"))
                .count();
    }
}
