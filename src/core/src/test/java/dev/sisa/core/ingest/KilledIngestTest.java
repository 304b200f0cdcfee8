package dev.sisa.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.data.Sample;
import dev.sisa.core.data.SampleOrigin;
import dev.sisa.core.layout.SampleUnit;
import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.SimulatedCrash;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.request.Outcome;
import dev.sisa.core.simulation.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class KilledIngestTest {

    private final Scene scene = new Scene(2, 2);
    private final List<Sample> samples = scene.samples(10);

    @Test
    void what_a_killed_import_entered_gives_way_to_the_corrected_file() {
        scene.worker().ingest(samples);
        Sample wrong = scene.sampleOf("ann");
        Sample corrected = new Sample(origin(wrong, Optional.of("bob"), 0, 2), wrong.label(), wrong.features());
        killedAfterEntering(wrong);
        scene.worker().ingest(List.of(corrected));
        scene.worker().heal();

        List<Sample> all = new ArrayList<>(samples);
        all.add(corrected);
        assertThat(scene.differencesFrom(all)).isEmpty();
        assertThat(scene.worker().acceptSubject("ann").findings().count(Outcome.ACCEPTED))
                .as("samples of the wrong subject")
                .isZero();
        assertThat(scene.worker().acceptSubject("bob").findings().count(Outcome.ACCEPTED))
                .isEqualTo(1);
        scene.worker().heal();
        assertThat(scene.differencesFrom(samples)).isEmpty();
        assertThat(scene.leftovers(List.of(corrected))).isEmpty();
    }

    @Test
    void what_a_killed_import_entered_can_be_forgotten() {
        scene.worker().ingest(samples);
        Sample entered = scene.sampleOf("ann");
        killedAfterEntering(entered);
        scene.worker().acceptSubject("ann");
        scene.worker().heal();

        assertThat(scene.worker().ingest(List.of(entered)).keptOut()).isEqualTo(1);
        assertThat(scene.leftovers(List.of(entered))).isEmpty();
    }

    @Test
    void what_a_killed_import_entered_does_not_let_in_a_subject_who_was_forgotten() {
        scene.worker().ingest(samples);
        Sample wrong = scene.sampleOf("ann");
        Sample corrected = new Sample(origin(wrong, Optional.of("bob"), 0, 2), wrong.label(), wrong.features());
        killedAfterEntering(wrong);
        scene.worker().acceptSubject("bob");

        assertThat(scene.worker().ingest(List.of(corrected)).added()).isZero();
        scene.worker().heal();
        assertThat(scene.differencesFrom(samples)).isEmpty();
    }

    @Test
    void a_corrected_file_waits_for_requests_that_may_know_the_old_place() {
        scene.worker().ingest(samples);
        Sample wrong = scene.sampleOf("ann");
        killedAfterEntering(wrong);
        int shard = scene.model()
                .placement()
                .locate(new SampleUnit.Subject("ann"), 0)
                .shard();
        scene.worker()
                .accept(scene.ids(
                        samples.stream().filter(sample -> in(shard, sample)).toList()));
        Sample corrected = new Sample(origin(wrong, Optional.of("bob"), 0, 2), wrong.label(), wrong.features());

        assertThatThrownBy(() -> scene.worker().ingest(List.of(corrected)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("requests to forget are pending in shard " + shard)
                .hasMessageContaining("sisa heal m");

        scene.worker().heal();
        assertThat(scene.worker().ingest(List.of(corrected)).added()).isEqualTo(1);
    }

    @Test
    void other_values_of_a_sample_that_is_pending_are_kept_out() {
        scene.worker().ingest(samples);
        Sample was = samples.getFirst();
        scene.worker().accept(scene.ids(List.of(was)));
        Sample changed = new Sample(origin(was, Optional.empty(), 0, 2), 1 - was.label(), was.features());

        assertThat(scene.worker().ingest(List.of(changed)).keptOut()).isEqualTo(1);
        scene.worker().heal();
        assertThat(scene.differencesFrom(samples.subList(1, samples.size()))).isEmpty();
    }

    @Test
    void an_import_that_is_killed_stays_open_until_its_file_is_ingested_again() {
        OpenImports imports =
                new OpenImports(scene.home().ports(), scene.model().name());
        scene.worker().ingest(samples);
        assertThat(imports.files()).isEmpty();
        Sample late = scene.sampleOf("ann");
        killedAfterEntering(late);

        assertThat(imports.files()).containsExactly("test");
        scene.worker().ingest(List.of(late));
        assertThat(imports.files()).isEmpty();
    }

    private boolean in(int shard, Sample sample) {
        return scene.model()
                        .placement()
                        .locate(new SampleUnit.Single(sample.id()), 0)
                        .shard()
                == shard;
    }

    /** The first write notes the import, the second enters the point, the third is the slice. */
    private void killedAfterEntering(Sample sample) {
        var dying = scene.worker(scene.home().ports(Faults.at(3, Fault.CRASH_BEFORE)));
        assertThatThrownBy(() -> dying.ingest(List.of(sample))).isInstanceOf(SimulatedCrash.class);
    }

    private static SampleOrigin origin(Sample sample, Optional<String> subject, double prior, long line) {
        return new SampleOrigin(sample.id(), subject, prior, line);
    }
}
