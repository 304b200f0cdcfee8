package dev.sisa.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class TileTest {

    @Property(tries = 200)
    void tiles_cover_every_parameter_once_and_penalise_weights_alone(
            @ForAll @IntRange(min = 1, max = 200) int inputs, @ForAll @IntRange(min = 1, max = 70) int outputs) {
        PanelLayout panelLayout = new PanelLayout(inputs, outputs);
        float[] penalties = new float[panelLayout.size()];
        int[] visits = new int[panelLayout.size()];
        Stream.concat(Tile.weights(panelLayout, 0.5f).stream(), Tile.biases(panelLayout).stream())
                .map(Tile::span)
                .forEach(parameterRange -> {
                    for (int at = parameterRange.offset();
                            at < parameterRange.offset() + parameterRange.length();
                            at++) {
                        visits[at]++;
                        penalties[at] = parameterRange.l2();
                    }
                });
        assertThat(visits).containsOnly(1);
        for (int output = 0; output < outputs; output++) {
            assertThat(penalties[panelLayout.index(inputs, output)]).isZero();
            assertThat(penalties[panelLayout.index(inputs - 1, output)]).isEqualTo(0.5f);
        }
    }
}
