package dev.sisa.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.erasure.ModelDeletion;
import dev.sisa.core.port.Pause;
import dev.sisa.core.port.Ports;
import dev.sisa.core.request.Outcome;
import dev.sisa.core.shard.ShardRows;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No use case pauses where no store refused anything. */
final class NothingWaitsTest {

    private static final Pause NEVER = time -> {
        throw new AssertionError("a pause of " + time + " though nothing failed");
    };

    private final Scene scene = new Scene(2, 3);
    private final Worker worker = scene.worker(unpausing(scene.home().ports()));

    @Test
    void in_a_life_without_faults() {
        List<Sample> samples = scene.samples(9);
        Sample person = scene.sampleOf("ann");
        worker.ingest(samples);
        worker.ingest(List.of(person));
        worker.heal();
        worker.accept(scene.ids(samples.subList(0, 2)));
        worker.acceptSubject("ann");
        worker.heal();

        assertThat(scene.differencesFrom(samples.subList(2, 9))).isEmpty();
    }

    @Test
    void between_the_parts_of_a_large_request() {
        List<Sample> samples = scene.samples(8_100);
        worker.ingest(samples);

        assertThat(worker.accept(scene.ids(samples)).findings().count(Outcome.ACCEPTED))
                .isEqualTo(8_100);
        worker.heal();

        assertThat(scene.leftovers(samples)).isEmpty();
    }

    @Test
    void when_people_come_back_by_consent() {
        List<Sample> samples = scene.samples(9);
        Sample person = scene.sampleOf("ann");
        worker.ingest(samples);
        worker.ingest(List.of(person));
        worker.acceptSubject("ann");
        worker.heal();
        worker.ingestWithConsent(List.of(person));
        worker.heal();

        List<Sample> all = new ArrayList<>(samples);
        all.add(person);
        assertThat(scene.differencesFrom(all)).isEmpty();
    }

    @Test
    void when_a_model_is_deleted() {
        List<Sample> samples = scene.samples(9);
        worker.ingest(samples);
        worker.heal();
        worker.accept(scene.ids(samples.subList(0, 2)));
        new ModelDeletion(
                        scene.home().installation().with(unpausing(scene.home().ports())),
                        scene.model().name(),
                        scene.model().spec())
                .delete();

        assertThat(new ShardRows(scene.home().ports().control())
                        .find(scene.model().name(), 0))
                .isEmpty();
    }

    private static Ports unpausing(Ports home) {
        return new Ports(
                home.control(),
                home.blobs(),
                home.scratch(),
                home.clock(),
                NEVER,
                home.random(),
                home.jobs(),
                home.silence(),
                home.erasureRows(),
                home.checkpoints());
    }
}
