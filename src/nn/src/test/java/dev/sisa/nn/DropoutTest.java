package dev.sisa.nn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.spec.Activation;
import org.junit.jupiter.api.Test;

final class DropoutTest {

    private static final Layer LAYER = new Layer(new PanelLayout(5, 100), Activation.RELU, 0.25);

    @Test
    void a_quarter_is_dropped_and_the_rest_is_raised() {
        Dropout dropout = drawn(0, 1, 200);
        int dropped = 0;
        for (int row = 0; row < 200; row++) {
            for (int output = 0; output < 100; output++) {
                assertThat(dropout.factors().at(row, output)).isIn(0f, (float) (1 / 0.75));
                dropped += dropout.factors().at(row, output) == 0 ? 1 : 0;
            }
        }
        assertThat(dropped / 20_000.0).isBetween(0.24, 0.26);
    }

    @Test
    void layers_and_keys_drop_differently() {
        assertThat(drawn(0, 1, 4).factors().values())
                .isEqualTo(drawn(0, 1, 4).factors().values());
        assertThat(drawn(0, 1, 4).factors().values())
                .isNotEqualTo(drawn(1, 1, 4).factors().values());
        assertThat(drawn(0, 1, 4).factors().values())
                .isNotEqualTo(drawn(0, 2, 4).factors().values());
    }

    @Test
    void a_row_does_not_depend_on_how_many_follow() {
        float[] few = drawn(0, 1, 2).factors().values();
        assertThat(drawn(0, 1, 9).factors().values()).startsWith(few);
    }

    private static Dropout drawn(int number, long randomKey, int rows) {
        Dropout dropout = Dropout.of(number, LAYER, rows);
        dropout.draw(randomKey, rows);
        return dropout;
    }
}
