package dev.sisa.core.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Figures of small matrices: those of {@link #REFERENCE} are scikit-learn 1.9.1's, the others are computed by hand. */
final class ConfusionTest {

    private static final Offset<Double> ROUNDING = within(1e-15);

    /** Rows by true class. */
    private static final List<List<Integer>> REFERENCE = List.of(List.of(3, 0, 5), List.of(1, 7, 1), List.of(2, 0, 5));

    /** Class 2 is answered once and has no row; class 3 has neither. */
    private static final List<List<Integer>> ABSENT =
            List.of(List.of(2, 0, 1, 0), List.of(1, 1, 0, 0), List.of(0, 0, 0, 0), List.of(0, 0, 0, 0));

    @Test
    void accuracy_is_the_share_of_the_diagonal() {
        assertThat(of(REFERENCE).rows()).isEqualTo(24);
        assertThat(of(REFERENCE).accuracy()).isEqualTo(0.625);
        assertThat(of(REFERENCE).truths().counts()).containsExactly(8L, 9L, 7L);
    }

    @Test
    void figures_of_all_classes_are_those_of_scikit_learn() {
        assertThat(of(REFERENCE).balancedAccuracy().orElseThrow()).isEqualTo(0.6223544973544973, ROUNDING);
        assertThat(of(REFERENCE).macroF1().orElseThrow()).isEqualTo(0.6197089947089948, ROUNDING);
    }

    @Test
    void figures_of_each_class_are_those_of_scikit_learn() {
        Confusion confusion = of(REFERENCE);
        double[] precision = {0.5, 1.0, 0.45454545454545453};
        double[] recall = {0.375, 0.7777777777777778, 0.7142857142857143};
        double[] f1 = {0.42857142857142855, 0.875, 0.5555555555555556};
        for (int label = 0; label < 3; label++) {
            assertThat(confusion.precision(label).orElseThrow()).isEqualTo(precision[label], ROUNDING);
            assertThat(confusion.recall(label).orElseThrow()).isEqualTo(recall[label], ROUNDING);
            assertThat(confusion.f1(label).orElseThrow()).isEqualTo(f1[label], ROUNDING);
        }
    }

    /** scikit-learn gives 0 for the absent figures, and the same means. */
    @Test
    void a_class_without_rows_counts_in_means_of_f1_if_it_was_answered() {
        Confusion confusion = of(ABSENT);
        assertThat(confusion.recall(2)).isEmpty();
        assertThat(confusion.precision(2)).hasValue(0);
        assertThat(confusion.f1(2)).hasValue(0);
        assertThat(confusion.precision(3)).isEmpty();
        assertThat(confusion.f1(3)).isEmpty();
        assertThat(confusion.balancedAccuracy().orElseThrow()).isEqualTo(0.5833333333333333, ROUNDING);
        assertThat(confusion.macroF1().orElseThrow()).isEqualTo(0.4444444444444444, ROUNDING);
    }

    @Test
    void a_class_that_is_never_answered_has_no_precision() {
        Confusion confusion = of(List.of(List.of(3, 0), List.of(1, 0)));
        assertThat(confusion.precision(1)).isEmpty();
        assertThat(confusion.recall(1)).hasValue(0);
        assertThat(confusion.f1(1)).hasValue(0);
        assertThat(confusion.balancedAccuracy()).hasValue(0.5);
    }

    @Test
    void one_row_and_one_class_have_figures() {
        Confusion confusion = of(List.of(List.of(0, 0), List.of(0, 1)));
        assertThat(confusion.accuracy()).isEqualTo(1);
        assertThat(confusion.balancedAccuracy()).hasValue(1);
        assertThat(confusion.macroF1()).hasValue(1);
    }

    @Test
    void without_rows_there_are_none() {
        Confusion confusion = new Confusion(2);
        assertThat(confusion.rows()).isZero();
        assertThat(confusion.accuracy()).isZero();
        assertThat(confusion.balancedAccuracy()).isEmpty();
        assertThat(confusion.macroF1()).isEmpty();
    }

    private static Confusion of(List<List<Integer>> counts) {
        Confusion confusion = new Confusion(counts.size());
        for (int truth = 0; truth < counts.size(); truth++) {
            for (int answer = 0; answer < counts.size(); answer++) {
                for (int i = 0; i < counts.get(truth).get(answer); i++) {
                    confusion.add(truth, answer);
                }
            }
        }
        return confusion;
    }
}
