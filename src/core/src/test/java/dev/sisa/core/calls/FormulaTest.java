package dev.sisa.core.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class FormulaTest {

    private static final Map<String, Long> SIZES = Map.of("n", 201L, "S", 3L, "R", 5L);

    @Test
    void a_quotient_is_rounded_up() {
        assertThat(Formula.value("n/100", SIZES)).isEqualTo(3);
        assertThat(Formula.value("2 + 2*(n/100) + S*R", SIZES)).isEqualTo(23);
        assertThat(Formula.value("7*S - 1", SIZES)).isEqualTo(20);
    }

    @Test
    void an_unknown_name_and_a_lost_bracket_are_refused() {
        assertThatThrownBy(() -> Formula.value("2*x", SIZES)).hasMessageContaining("\"x\"");
        assertThatThrownBy(() -> Formula.value("2*(n", SIZES)).hasMessageContaining("bracket");
        assertThatThrownBy(() -> Formula.value("n)", SIZES)).hasMessageContaining("goes on");
    }
}
