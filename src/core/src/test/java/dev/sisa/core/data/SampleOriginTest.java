package dev.sisa.core.data;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SampleOriginTest {

    @Test
    void a_sample_has_an_id() {
        assertThatThrownBy(() -> new SampleOrigin("", Optional.empty(), 0, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the sample of line 4 has an empty id");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void a_prior_is_a_probability(double prior) {
        assertThatThrownBy(() -> new SampleOrigin("anna", Optional.empty(), prior, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the sample of line 4 has prior " + prior + ", not 0 to 1");
    }
}
