package dev.sisa.core.simulation;

import static dev.sisa.core.request.Outcome.ACCEPTED;
import static dev.sisa.core.request.Outcome.ALREADY_ERASED;
import static dev.sisa.core.request.Outcome.JOINED;
import static dev.sisa.core.request.Outcome.NEVER_SEEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.acceptance.AcceptedRequest;
import dev.sisa.core.data.Sample;
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
        String first = samples.getFirst().id();
        String second = samples.get(1).id();
        String stranger = "stranger";

        assertThat(scene.worker().accept(List.of(first)).outcomes()).containsExactly(ACCEPTED);
        assertThat(scene.worker().accept(List.of(first, second, stranger)).outcomes())
                .containsExactly(JOINED, ACCEPTED, NEVER_SEEN);
        scene.worker().heal();
        assertThat(scene.worker().accept(List.of(stranger, second, first)).outcomes())
                .containsExactly(NEVER_SEEN, ALREADY_ERASED, ALREADY_ERASED);
    }

    @Test
    void naming_a_sample_twice_in_a_request_is_naming_it_once() {
        scene.worker().ingest(samples);
        String first = samples.getFirst().id();
        String stranger = "stranger";
        AcceptedRequest report = scene.worker().accept(List.of(first, stranger, first, stranger));

        assertThat(report.outcomes()).containsExactly(ACCEPTED, NEVER_SEEN, ACCEPTED, NEVER_SEEN);
        scene.worker().heal();
        assertThat(scene.differencesFrom(samples.subList(1, samples.size()))).isEmpty();
    }

    @Test
    void a_report_names_just_the_shards_that_are_touched() {
        Sample there = scene.sample(2, 1);
        samples.add(there);
        scene.worker().ingest(samples);

        assertThat(scene.worker().accept(List.of(there.id())).shards()).containsExactly(2);
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

        assertThat(scene.worker().acceptSubject("ann").findings().count(ACCEPTED))
                .isEqualTo(3);
        assertThat(scene.worker().ingest(List.of(late)).keptOut()).isEqualTo(1);
        scene.worker().heal();
        assertThat(scene.worker().ingest(hers).keptOut()).isEqualTo(3);
        assertThat(scene.worker().acceptSubject("ann").shards()).isEmpty();
        scene.worker().heal();

        samples.removeAll(hers);
        assertThat(scene.differencesFrom(samples)).isEmpty();
        assertThat(scene.leftovers(hers)).isEmpty();
    }

    private void forgetAndHeal(Sample sample) {
        scene.worker().accept(List.of(sample.id()));
        scene.worker().heal();
    }
}
