package dev.sisa.core.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.spec.ClassWeights;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LossWeightsTest {

    /** The weights of {@code compute_class_weight("balanced", ..)} in scikit-learn: 10 / (3 * 7), 10 / (3 * 2), 10 / (3 * 1). */
    @Test
    void balanced_weights_are_those_of_scikit_learn() {
        LossWeights weights = LossWeights.balanced(new long[] {7, 2, 1});

        assertThat(weights.of(0)).isEqualTo(0.47619048f);
        assertThat(weights.of(1)).isEqualTo(1.6666666f);
        assertThat(weights.of(2)).isEqualTo(3.3333333f);
    }

    @Test
    void classes_without_rows_do_not_count() {
        LossWeights weights = LossWeights.balanced(new long[] {0, 6, 0, 2});

        assertThat(weights.of(1)).isEqualTo(8f / 12);
        assertThat(weights.of(3)).isEqualTo(2);
        assertThat(weights.of(0)).isEqualTo(1);
    }

    @Test
    void a_single_class_weighs_1() {
        assertThat(LossWeights.balanced(new long[] {0, 41}).of(1)).isEqualTo(1);
        assertThat(LossWeights.balanced(new long[] {1, 0}).of(0)).isEqualTo(1);
    }

    @Test
    void stated_weights_are_found_by_label_and_rounded_once() {
        LossWeights weights = LossWeights.of(new ClassWeights.Stated(Map.of("yes", 0.1)), List.of("no", "yes"));

        assertThat(weights.present()).isTrue();
        assertThat(weights.of(0)).isEqualTo(1);
        assertThat(weights.of(1)).isEqualTo(0.1f);
    }

    @Test
    void equal_weights_are_not_there_to_multiply_by() {
        assertThat(LossWeights.EQUAL.present()).isFalse();
        assertThat(new Batch(2, 3).weights()).isSameAs(LossWeights.EQUAL);
    }
}
