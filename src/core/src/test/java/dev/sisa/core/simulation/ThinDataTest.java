package dev.sisa.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.serving.Answer;
import dev.sisa.core.serving.AnswerRules;
import dev.sisa.core.serving.PredictionResult;
import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.spec.Aggregation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Slices, shards and models with few samples or none. */
final class ThinDataTest {

    private final Scene scene = new Scene(3, 3);

    @Test
    void an_empty_slice_trains_on_what_came_before_it() {
        List<Sample> samples = List.of(scene.sample(0, 1), scene.sample(0, 3));
        settle(samples);

        assertThat(visits(0)).allMatch(visits -> visits > 0);
        assertThat(scene.shard(0).manifest().slices().get(1).samples()).isZero();
        assertThat(scene.differencesFrom(samples)).isEmpty();
    }

    @Test
    void an_empty_first_slice_is_a_step_without_visits() {
        List<Sample> samples = List.of(scene.sample(0, 2), scene.sample(0, 3));
        settle(samples);

        assertThat(visits(0).getFirst()).isZero();
        assertThat(scene.shard(0).servingStep()).isEqualTo(3);
        forget(samples.subList(0, 1));
        assertThat(visits(0).subList(0, 2)).containsOnly(0L);
        assertThat(scene.differencesFrom(samples.subList(1, 2))).isEmpty();
    }

    @Test
    void an_empty_shard_does_not_vote() {
        settle(List.of(scene.sample(0, 1), scene.sample(2, 2)));

        assertThat(scene.shard(1).servingStep()).isZero();
        Answer answer = answer();
        assertThat(answer.voters()).isEqualTo(2);
        assertThat(answer.degraded()).as("healing has nothing to add").isFalse();
    }

    @Test
    void a_shard_of_one_class_is_trained_like_any_other() {
        List<Sample> samples = IntStream.rangeClosed(1, 3)
                .mapToObj(slice -> scene.sample(1, slice, 1))
                .toList();
        settle(samples);
        forget(samples.subList(1, 2));

        assertThat(scene.differencesFrom(List.of(samples.get(0), samples.get(2))))
                .isEmpty();
    }

    @Test
    void a_wiped_shard_is_out_of_the_vote_and_the_others_are_untouched() {
        List<Sample> requested = IntStream.rangeClosed(1, 3)
                .mapToObj(slice -> scene.sample(1, slice))
                .toList();
        List<Sample> others = List.of(scene.sample(0, 1), scene.sample(2, 2));
        List<Sample> all = new ArrayList<>(requested);
        all.addAll(others);
        settle(all);
        var before = List.of(scene.row(0), scene.row(2));
        forget(requested);

        assertThat(List.of(scene.row(0), scene.row(2))).isEqualTo(before);
        assertThat(scene.shard(1).manifest().blobs()).isEmpty();
        assertThat(answer().voters()).isEqualTo(2);
        assertThat(scene.differencesFrom(others)).isEmpty();
        assertThat(scene.leftovers(requested)).isEmpty();
    }

    @Test
    void everything_may_be_forgotten_and_new_samples_may_come_after() {
        List<Sample> samples = scene.samples(12);
        settle(samples);
        forget(samples);

        assertThat(scene.home().blobs().keySet()).allMatch(blob -> blob.startsWith("man/"));
        assertThat(scene.leftovers(samples)).isEmpty();
        assertThat(result()).isEqualTo(new PredictionResult.Gone());

        List<Sample> next = scene.samples(9);
        settle(next);
        assertThat(scene.differencesFrom(next)).isEmpty();
    }

    @Test
    void a_subject_may_be_larger_than_a_slice() {
        List<Sample> hers =
                IntStream.range(0, 40).mapToObj(_ -> scene.sampleOf("ann")).toList();
        List<Sample> samples = new ArrayList<>(scene.samples(6));
        List<Sample> others = List.copyOf(samples);
        samples.addAll(hers);
        settle(samples);
        scene.worker().acceptSubject("ann");
        scene.worker().heal();

        assertThat(scene.differencesFrom(others)).isEmpty();
        assertThat(scene.leftovers(hers)).isEmpty();
    }

    private void settle(List<Sample> samples) {
        scene.worker().ingest(samples);
        scene.worker().heal();
    }

    private void forget(List<Sample> samples) {
        scene.worker().accept(scene.ids(samples));
        scene.worker().heal();
    }

    private Answer answer() {
        return ((PredictionResult.Answered) result()).answer();
    }

    private PredictionResult result() {
        return scene.worker()
                .ensemble()
                .results(Aggregation.MAJORITY, AnswerRules.USUAL, new double[World.FEATURES], 1)
                .getFirst();
    }

    private List<Long> visits(int shard) {
        return scene.shard(shard).manifest().checkpoints().stream()
                .map(CheckpointEntry::visits)
                .toList();
    }
}
