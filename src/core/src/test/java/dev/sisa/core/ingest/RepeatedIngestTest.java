package dev.sisa.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.data.Sample;
import dev.sisa.core.data.SampleOrigin;
import dev.sisa.core.port.Item;
import dev.sisa.core.simulation.Scene;
import dev.sisa.core.table.BadDataException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RepeatedIngestTest {

    private final Scene scene = new Scene(2, 2);
    private final List<Sample> samples = scene.samples(10);

    @Test
    void the_same_file_again_changes_nothing() {
        scene.worker().ingest(samples);
        scene.worker().heal();
        List<Item> items = scene.home().items();
        var blobs = scene.home().blobs();
        IngestReport report = scene.worker().ingest(samples);

        assertThat(report).isEqualTo(new IngestReport(0, 10, 0, List.of()));
        assertThat(scene.home().items()).isEqualTo(items);
        assertThat(scene.home().blobs()).isEqualTo(blobs);
    }

    @Test
    void a_file_with_some_new_samples_adds_just_those() {
        scene.worker().ingest(samples.subList(0, 6));

        assertThat(scene.worker().ingest(samples).added()).isEqualTo(4);
        scene.worker().heal();
        assertThat(scene.differencesFrom(samples)).isEmpty();
    }

    @Test
    void other_features_are_refused_with_their_line_and_nothing_changes() {
        Sample was = samples.get(3);
        Sample is = new Sample(origin(was, Optional.empty(), 0, 5), was.label(), new double[] {9, 9, 9, 9});

        requireRefused(is, "test, line 5: the model has a sample of this id with other values");
    }

    @Test
    void another_label_is_refused_with_its_line_and_nothing_changes() {
        Sample was = samples.get(3);
        Sample is = new Sample(origin(was, Optional.empty(), 0, 6), 1 - was.label(), was.features());

        requireRefused(is, "test, line 6: the model has a sample of this id with other values");
    }

    @Test
    void another_subject_is_refused_with_its_line_and_nothing_changes() {
        Sample was = samples.get(3);
        Sample is = new Sample(origin(was, Optional.of("eve"), 0, 7), was.label(), was.features());

        requireRefused(is, "test, line 7: the model has a sample of this id with other values");
    }

    @Test
    void another_prior_is_refused_with_its_line_and_nothing_changes() {
        Sample was = samples.get(3);
        Sample is = new Sample(origin(was, Optional.empty(), 0.5, 8), was.label(), was.features());

        requireRefused(is, "test, line 8: the model has a sample of this id with other values");
    }

    @Test
    void an_id_that_comes_twice_is_refused_with_both_lines_and_nothing_changes() {
        scene.worker().ingest(samples);
        List<Item> items = scene.home().items();
        var blobs = scene.home().blobs();
        Sample once = Scene.sample("twin", Optional.empty(), 0);
        Sample again = new Sample(origin(once, Optional.empty(), 0, 17), 0, once.features());

        assertThatThrownBy(() -> scene.worker().ingest(List.of(once, again)))
                .isInstanceOf(BadDataException.class)
                .hasMessageStartingWith("test, line 17: the id of this row stands on line 2 already.");
        assertThat(scene.home().items()).isEqualTo(items);
        assertThat(scene.home().blobs()).isEqualTo(blobs);
    }

    @Test
    void a_first_file_that_is_bad_makes_no_model() {
        Sample once = samples.getFirst();

        assertThatThrownBy(() -> scene.worker().ingest(List.of(once, once))).isInstanceOf(BadDataException.class);
        assertThat(scene.home().items()).isEmpty();
    }

    private void requireRefused(Sample changed, String message) {
        scene.worker().ingest(samples);
        List<Item> items = scene.home().items();
        var blobs = scene.home().blobs();
        List<Sample> file = new ArrayList<>(scene.samples(3));
        file.add(changed);

        assertThatThrownBy(() -> scene.worker().ingest(file))
                .isInstanceOf(BadDataException.class)
                .hasMessageStartingWith(message);
        assertThat(scene.home().items()).isEqualTo(items);
        assertThat(scene.home().blobs()).isEqualTo(blobs);
    }

    private static SampleOrigin origin(Sample sample, Optional<String> subject, double prior, long line) {
        return new SampleOrigin(sample.id(), subject, prior, line);
    }
}
