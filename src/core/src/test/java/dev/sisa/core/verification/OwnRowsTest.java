package dev.sisa.core.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.serving.ServingEnsemble;
import dev.sisa.core.simulation.FoldEngine;
import dev.sisa.core.simulation.Scene;
import dev.sisa.core.simulation.Worker;
import dev.sisa.core.training.ForwardPass;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The answers of constituents to the samples that they were trained on. */
final class OwnRowsTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final OwnAnswers UNKNOWN = new OwnAnswers.Unknown();

    private final Scene scene = new Scene(2, 2);
    private final List<Sample> samples = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();

    OwnRowsTest() {
        for (int slice = 1; slice <= 2; slice++) {
            for (int label = 0; label <= 1; label++) {
                samples.add(scene.sample(0, slice, label));
                samples.add(scene.sample(1, slice, 1));
            }
        }
        scene.worker().ingest(samples);
        scene.worker().heal();
    }

    @Test
    void one_class_for_all_is_told_from_several() {
        assertThat(answers(LONG, always(0))).startsWith(new OwnAnswers.One(0, OwnAnswers.Share.OTHER));
        assertThat(answers(LONG, alternating())).containsExactly(new OwnAnswers.Several(), new OwnAnswers.Several());
    }

    @Test
    void one_class_is_deserved_where_the_samples_have_no_other() {
        assertThat(answers(LONG, always(1)))
                .containsExactly(
                        new OwnAnswers.One(1, OwnAnswers.Share.OTHER), new OwnAnswers.One(1, OwnAnswers.Share.ALL));
    }

    @Test
    void a_class_that_most_of_the_samples_are_of_is_told_from_one_that_few_are_of() {
        scene.worker().ingest(List.of(scene.sample(0, 1, 1)));
        scene.worker().heal();

        assertThat(answers(LONG, always(1))).startsWith(new OwnAnswers.One(1, OwnAnswers.Share.MOST));
        assertThat(answers(LONG, always(0))).startsWith(new OwnAnswers.One(0, OwnAnswers.Share.OTHER));
    }

    @Test
    void answers_that_overflow_are_none() {
        assertThat(answers(LONG, always(0, Float.NaN))).containsExactly(new OwnAnswers.None(), new OwnAnswers.None());
    }

    @Test
    void nothing_is_asked_once_the_time_is_over() {
        assertThat(answers(Duration.ZERO, always(0))).containsExactly(UNKNOWN, UNKNOWN);
        assertThat(asked).hasValue(0);
    }

    @Test
    void only_rows_that_the_serving_step_saw_are_asked_for() {
        scene.worker().accept(scene.ids(List.of(inSecondSlice())));

        assertThat(answers(LONG, always(0))).startsWith(new OwnAnswers.One(0, OwnAnswers.Share.OTHER));
        assertThat(asked).as("two of slice 1 of shard 0, four of shard 1").hasValue(2 + 4);
    }

    @Test
    void a_constituent_that_was_tainted_since_is_not_asked() {
        ServingEnsemble before = ensemble(always(0));
        scene.worker().accept(scene.ids(List.of(inSecondSlice())));

        assertThat(new OwnRows(scene.home().ports(), scene.model(), LONG).answers(before))
                .startsWith(UNKNOWN);
        assertThat(asked).hasValue(4);
    }

    @Test
    void slices_that_cannot_be_read_leave_it_unknown() {
        scene.home()
                .ports()
                .blobs()
                .delete(List.of(
                        scene.shard(0).manifest().slices().getFirst().blob().key()));

        assertThat(answers(LONG, always(1))).containsExactly(UNKNOWN, new OwnAnswers.One(1, OwnAnswers.Share.ALL));
    }

    private Sample inSecondSlice() {
        return samples.get(4);
    }

    private List<OwnAnswers> answers(Duration most, ForwardPass forward) {
        return new OwnRows(scene.home().ports(), scene.model(), most).answers(ensemble(forward));
    }

    private ServingEnsemble ensemble(ForwardPass forward) {
        Worker.Algorithm counting = new Worker.Algorithm(new FoldEngine(), (_, _) -> counted(forward));
        return ServingEnsemble.load(scene.home().installation(scene.home().ports(), counting), scene.model());
    }

    private ForwardPass counted(ForwardPass forward) {
        return (features, rows) -> {
            asked.addAndGet(rows);
            return forward.probabilities(features, rows);
        };
    }

    private static ForwardPass always(int label) {
        return always(label, 1);
    }

    private static ForwardPass always(int label, float probability) {
        return (_, rows) -> {
            float[] answers = new float[2 * rows];
            for (int row = 0; row < rows; row++) {
                answers[2 * row + label] = probability;
            }
            return answers;
        };
    }

    private static ForwardPass alternating() {
        return (_, rows) -> {
            float[] answers = new float[2 * rows];
            for (int row = 0; row < rows; row++) {
                answers[2 * row + row % 2] = 1;
            }
            return answers;
        };
    }
}
