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
        Panels panels = new Panels(inputs, outputs);
        float[] penalties = new float[panels.size()];
        int[] visits = new int[panels.size()];
        Stream.concat(Tile.weights(panels, 0.5f).stream(), Tile.biases(panels).stream())
                .map(Tile::span)
                .forEach(span -> {
                    for (int at = span.offset(); at < span.offset() + span.length(); at++) {
                        visits[at]++;
                        penalties[at] = span.l2();
                    }
                });
        assertThat(visits).containsOnly(1);
        for (int output = 0; output < outputs; output++) {
            assertThat(penalties[panels.index(inputs, output)]).isZero();
            assertThat(penalties[panels.index(inputs - 1, output)]).isEqualTo(0.5f);
        }
    }
}
