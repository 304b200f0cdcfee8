package dev.sisa.core.simulation;

import static dev.sisa.core.unlearning.Outcome.ACCEPTED;
import static dev.sisa.core.unlearning.Outcome.ALREADY_ERASED;
import static dev.sisa.core.unlearning.Outcome.JOINED;
import static dev.sisa.core.unlearning.Outcome.NEVER_SEEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.data.Sample;
import dev.sisa.core.unlearning.AcceptReport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ForgettingTest {

    private final Scene scene = new Scene(3, 3);
    private final List<Sample> samples = new ArrayList<>(scene.samples(12));

    @Test
    void a_second_deletion_does_not_bring_back_the_first() {
        Sample one = scene.sample(0, 2);
        Sample two = scene.sample(0, 2);
        samples.addAll(List.of(one, two, scene.sample(0, 2)));
        scene.worker().ingest(samples);
        scene.worker().heal();
        forgetAndHeal(one);
        forgetAndHeal(two);

        samples.removeAll(List.of(one, two));
        assertThat(scene.differencesFrom(samples)).isEmpty();
        assertThat(scene.leftovers(List.of(one, two))).isEmpty();
    }

    @Test
    void every_sample_learns_what_became_of_its_request() {
        scene.worker().ingest(samples);
        Bytes first = hash(samples.getFirst());
        Bytes second = hash(samples.get(1));
        Bytes stranger = scene.model().hashes().sample("stranger");

        assertThat(scene.worker().accept(List.of(first)).outcomes()).containsExactly(ACCEPTED);
        assertThat(scene.worker().accept(List.of(first, second, stranger)).outcomes())
                .containsExactly(JOINED, ACCEPTED, NEVER_SEEN);
        scene.worker().heal();
        assertThat(scene.worker().accept(List.of(stranger, second, first)).outcomes())
                .containsExactly(ALREADY_ERASED, ALREADY_ERASED, ALREADY_ERASED);
    }

    @Test
    void naming_a_sample_twice_in_a_request_is_naming_it_once() {
        scene.worker().ingest(samples);
        Bytes first = hash(samples.getFirst());
        Bytes stranger = scene.model().hashes().sample("stranger");
        AcceptReport report = scene.worker().accept(List.of(first, stranger, first, stranger));

        assertThat(report.outcomes()).containsExactly(ACCEPTED, NEVER_SEEN, ACCEPTED, NEVER_SEEN);
        scene.worker().heal();
        assertThat(scene.differencesFrom(samples.subList(1, samples.size()))).isEmpty();
    }

    @Test
    void a_request_for_nobody_changes_nothing() {
        scene.worker().ingest(samples);
        scene.worker().heal();
        var before = scene.home().items();
        AcceptReport report = scene.worker().accept(List.of());

        assertThat(report.outcomes()).isEmpty();
        assertThat(report.shards()).isEmpty();
        assertThat(scene.home().items()).isEqualTo(before);
    }

    @Test
    void a_report_names_just_the_shards_that_are_touched() {
        Sample there = scene.sample(2, 1);
        samples.add(there);
        scene.worker().ingest(samples);

        assertThat(scene.worker().accept(List.of(hash(there))).shards()).containsExactly(2);
    }

    @Test
    void a_subject_takes_all_its_samples_along_and_later_ones_stay_out() {
        List<Sample> hers = List.of(scene.sampleOf("ann"), scene.sampleOf("ann"), scene.sampleOf("ann"));
        Sample his = scene.sampleOf("bob");
        Sample late = scene.sampleOf("ann");
        samples.addAll(hers);
        samples.add(his);
        scene.worker().ingest(samples);
        scene.worker().heal();

        assertThat(scene.worker().acceptSubject("ann").count(ACCEPTED)).isEqualTo(3);
        assertThat(scene.worker().ingest(List.of(late)).keptOut()).isEqualTo(1);
        scene.worker().heal();
        assertThat(scene.worker().ingest(hers).keptOut()).isEqualTo(3);
        assertThat(scene.worker().acceptSubject("ann").outcomes()).isEmpty();
        scene.worker().heal();

        samples.removeAll(hers);
        assertThat(scene.differencesFrom(samples)).isEmpty();
        assertThat(scene.leftovers(hers)).isEmpty();
    }

    private void forgetAndHeal(Sample sample) {
        scene.worker().accept(List.of(hash(sample)));
        scene.worker().heal();
    }

    private Bytes hash(Sample sample) {
        return scene.model().hashes().sample(sample.id());
    }
}
