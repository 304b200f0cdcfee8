package dev.sisa.core.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scale of one column. */
final class ColumnScaleTest {

    /** Mean 10.5, deviation 5.77: the nearest power of two by ratio is 8, since 5.77 is above 4 times the root of 2. */
    @Test
    void the_deviation_is_a_power_of_two_and_the_mean_a_quarter_of_it() {
        assertThat(ColumnScale.of(oneTo(20))).contains(new ColumnScale(10, 8));
    }

    /** Mean 0.5, deviation 0.5, which is a power of two already. */
    @Test
    void exact_figures_stay() {
        double[] coins = IntStream.range(0, 20).mapToDouble(i -> i % 2).toArray();

        assertThat(ColumnScale.of(coins)).contains(new ColumnScale(0.5, 0.5));
    }

    @Test
    void fewer_than_twenty_numbers_tell_nothing() {
        assertThat(ColumnScale.of(oneTo(19))).isEmpty();
    }

    @Test
    void missing_numbers_do_not_count() {
        assertThat(ColumnScale.of(with(oneTo(19), Double.NaN))).isEmpty();
        assertThat(ColumnScale.of(with(oneTo(20), Double.NaN))).isEqualTo(ColumnScale.of(oneTo(20)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.5, 1e100})
    void equal_numbers_tell_nothing_and_one_other_suffices(double value) {
        double[] equal = DoubleStream.generate(() -> value).limit(30).toArray();

        assertThat(ColumnScale.of(equal)).isEmpty();
        assertThat(ColumnScale.of(with(equal, 7))).isPresent();
    }

    @Test
    void zero_of_either_sign_is_one_number() {
        double[] zeros =
                IntStream.range(0, 30).mapToDouble(i -> i % 2 == 0 ? 0.0 : -0.0).toArray();

        assertThat(ColumnScale.of(zeros)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e100, -1e100, 1.7e12, 1e-300, 4.9e-324})
    void the_largest_and_smallest_numbers_give_a_finite_input_or_none(double value) {
        double[] values =
                IntStream.range(0, 40).mapToDouble(i -> value * (i % 3 - 1)).toArray();

        ColumnScale.of(values).ifPresent(scale -> assertThat(scale.input(value)).isFinite());
        assertThat(ColumnScale.of(values).isPresent()).isEqualTo(Math.abs(value) > 1e-150);
    }

    @Test
    void inputs_are_clipped_at_eight_deviations() {
        ColumnScale scale = new ColumnScale(10, 4);

        assertThat(scale.input(10)).isZero();
        assertThat(scale.input(14)).isEqualTo(1);
        assertThat(scale.input(42)).isEqualTo(8);
        assertThat(scale.input(1e9)).isEqualTo(8);
        assertThat(scale.input(-1e9)).isEqualTo(-8);
    }

    @Test
    void a_deviation_that_is_no_power_of_two_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ColumnScale(0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new ColumnScale(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ColumnScale(Double.NaN, 1));
    }

    private static double[] oneTo(int last) {
        return IntStream.rangeClosed(1, last).mapToDouble(i -> i).toArray();
    }

    private static double[] with(double[] values, double more) {
        double[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = more;
        return all;
    }
}
