package dev.sisa.core.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.simulation.Scene;
import dev.sisa.core.spec.Aggregation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AnswerTest {

    private static final double[] ROW = {1, 2, 3, 4};

    private final Scene scene = new Scene(2, 3);
    private final Sample first = scene.sample(0, 1);
    private final Sample second = scene.sample(0, 2);

    @BeforeEach
    void train() {
        scene.worker().ingest(List.of(first, second, scene.sample(1, 1), scene.sample(1, 2)));
        scene.worker().heal();
    }

    @Test
    void scores_are_withheld_when_only_labels_are_asked_for() {
        assertThat(answer().scores()).isPresent();
        assertThat(result(true)).isInstanceOfSatisfying(PredictionResult.Answered.class, answered -> assertThat(
                        answered.answer())
                .isEqualTo(new Answer(answer().label(), Optional.empty(), 2, false, true, answer().modelVersion())));
    }

    @Test
    void the_model_version_changes_with_whatever_answers_and_with_nothing_else() {
        String healed = answer().modelVersion();
        scene.worker().ingest(List.of(scene.sample(0, 2)));
        String stale = answer().modelVersion();
        scene.worker().heal();
        String grown = answer().modelVersion();
        scene.worker().accept(scene.ids(List.of(second)));
        String rolledBack = answer().modelVersion();
        scene.worker().accept(scene.ids(List.of(first)));
        String out = answer().modelVersion();
        scene.worker().heal();

        assertThat(stale).isEqualTo(healed).matches("[0-9a-f]{16}");
        assertThat(List.of(healed, grown, rolledBack, out, answer().modelVersion()))
                .doesNotHaveDuplicates();
    }

    private Answer answer() {
        return ((PredictionResult.Answered) result(false)).answer();
    }

    private PredictionResult result(boolean labelOnly) {
        return scene.worker()
                .ensemble()
                .results(Aggregation.MAJORITY, new AnswerRules(0, labelOnly), ROW, 1)
                .getFirst();
    }
}
