package dev.sisa.core.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class EstimateTest {

    @Test
    void the_error_is_that_of_the_mean() {
        assertThat(Estimate.of(1, 3)).isEqualTo(new Estimate(2, 1));
        assertThat(Estimate.of(2, 4, 4, 6).error()).isEqualTo(Math.sqrt(8.0 / 3 / 4), within(1e-12));
    }

    @Test
    void a_ratio_is_as_uncertain_as_its_denominator() {
        assertThat(new Estimate(20, 1).under(100)).isEqualTo(new Estimate(5, 0.25));
        assertThat(Estimate.exact(20).under(100)).isEqualTo(Estimate.exact(5));
    }

    @Test
    void one_trial_does_not_show_how_far_it_is_off() {
        assertThatThrownBy(() -> Estimate.of(1)).hasMessageContaining("from 2 trials on, not from 1");
    }
}
