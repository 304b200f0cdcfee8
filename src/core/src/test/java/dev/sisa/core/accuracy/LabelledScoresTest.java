package dev.sisa.core.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Expected areas are those of {@code sklearn.metrics.roc_auc_score}, scikit-learn 1.9.1, of the same rows. */
final class LabelledScoresTest {

    private static final Offset<Double> ROUNDING = within(1e-15);
    private static final int ROWS = 24;

    @Test
    void of_two_classes_it_is_the_score_of_the_second() {
        RocAreas areas = two(new LabelledScores(2), ROWS).areas().orElseThrow();

        assertThat(areas.byClass().get(0)).isEmpty();
        assertThat(areas.byClass().get(1).orElseThrow()).isEqualTo(0.7773109243697479, ROUNDING);
        assertThat(areas.mean()).isEqualTo(areas.byClass().get(1));
    }

    @Test
    void of_several_classes_each_is_taken_against_the_rest() {
        RocAreas areas = three().areas().orElseThrow();

        assertThat(areas.byClass().stream().map(OptionalDouble::orElseThrow).toList())
                .usingElementComparator((one, other) -> Math.abs(one - other) < 1e-15 ? 0 : Double.compare(one, other))
                .containsExactly(0.484375, 0.7888888888888888, 0.7100840336134453);
        assertThat(areas.mean().orElseThrow()).isEqualTo(0.6611159741674447, ROUNDING);
    }

    @Test
    void an_absent_class_has_none_and_does_not_count_in_the_mean() {
        LabelledScores scores = new LabelledScores(3);
        scores.add(0, List.of(0.5, 0.3, 0.2));
        scores.add(1, List.of(0.1, 0.6, 0.3));

        RocAreas areas = scores.areas().orElseThrow();

        assertThat(areas.byClass()).containsExactly(OptionalDouble.of(1), OptionalDouble.of(1), OptionalDouble.empty());
        assertThat(areas.mean()).hasValue(1);
    }

    @Test
    void one_row_or_one_class_has_none() {
        assertThat(two(new LabelledScores(2), 1).areas().orElseThrow().mean()).isEmpty();
        assertThat(new LabelledScores(2).areas().orElseThrow().mean()).isEmpty();
    }

    @Test
    void beyond_the_most_none_is_kept() {
        assertThat(two(new LabelledScores(2, 24), 24).areas()).isPresent();
        assertThat(two(new LabelledScores(2, 23), 24).areas()).isEmpty();
        LabelledScores three = new LabelledScores(3, 5);
        three.add(0, List.of(1.0, 0.0, 0.0));
        assertThat(three.areas()).isPresent();
        three.add(0, List.of(1.0, 0.0, 0.0));
        assertThat(three.areas()).isEmpty();
    }

    @Test
    void many_rows_are_kept_whole() {
        LabelledScores scores = new LabelledScores(2);
        for (int i = 0; i < 5_000; i++) {
            scores.add(i % 2, List.of(1.0 - i, (double) i));
        }
        assertThat(scores.areas().orElseThrow().mean()).hasValue(2_501 / 5_000.0);
    }

    private static LabelledScores two(LabelledScores scores, int rows) {
        for (int i = 0; i < rows; i++) {
            int label = i * i % 7 % 2;
            double score = ((5 * i + 2) % 9 + 2 * label) / 16.0;
            scores.add(label, List.of(1 - score, score));
        }
        return scores;
    }

    private static LabelledScores three() {
        LabelledScores scores = new LabelledScores(3);
        for (int i = 0; i < ROWS; i++) {
            int label = (i * i + i / 5) % 3;
            int[] weights = {1 + (7 * i + 3) % 8, 1 + (5 * i + 1) % 8, 1 + (3 * i * i + 2) % 8};
            weights[label] += i % 3 == 0 ? 0 : 3;
            List<Double> row = new ArrayList<>();
            for (int weight : weights) {
                row.add(weight / 32.0);
            }
            scores.add(label, row);
        }
        return scores;
    }
}
