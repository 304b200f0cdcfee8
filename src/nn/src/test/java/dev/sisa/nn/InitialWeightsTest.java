package dev.sisa.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sisa.core.spec.Activation;
import dev.sisa.core.training.ConstituentSpec;
import dev.sisa.core.training.NetworkShape;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class InitialWeightsTest {

    private static final NetworkShape SHAPE =
            Samples.shape(64, 64, Samples.layer(64, Activation.RELU), Samples.layer(64, Activation.TANH));

    @Test
    void relu_has_the_limit_of_he_and_the_others_that_of_glorot() {
        assertUniform(weights(42, 3, 0), Math.sqrt(6.0 / 64));
        assertUniform(weights(42, 3, 1), Math.sqrt(6.0 / 128));
        assertUniform(weights(42, 3, 2), Math.sqrt(6.0 / 128));
    }

    private static void assertUniform(double[] weights, double limit) {
        assertThat(IntStream.range(0, weights.length)
                        .mapToDouble(index -> Math.abs(weights[index]))
                        .max()
                        .orElseThrow())
                .isBetween(0.99 * limit, limit + 1e-7);
        double squares = IntStream.range(0, weights.length)
                .mapToDouble(index -> weights[index] * weights[index])
                .sum();
        assertThat(squares / weights.length).isCloseTo(limit * limit / 3, within(0.05 * limit * limit));
    }

    @Test
    void seeds_shards_and_layers_differ() {
        assertThat(weights(42, 3, 1)).isEqualTo(weights(42, 3, 1));
        assertThat(weights(42, 3, 1)).isNotEqualTo(weights(43, 3, 1));
        assertThat(weights(42, 3, 1)).isNotEqualTo(weights(42, 4, 1));
        assertThat(weights(42, 3, 1)).isNotEqualTo(weights(42, 3, 2));
    }

    @Test
    void biases_are_zero() {
        Weights first = InitialWeights.of(new ConstituentSpec(SHAPE, Samples.SGD, 0, 42, 3))
                .getFirst();
        for (int output = 0; output < 64; output++) {
            assertThat(first.values()[first.panels().index(64, output)]).isZero();
        }
    }

    private static double[] weights(long seed, int shard, int layer) {
        Weights weights = InitialWeights.of(new ConstituentSpec(SHAPE, Samples.SGD, 0, seed, shard))
                .get(layer);
        return IntStream.range(0, 64 * 64)
                .mapToDouble(index -> weights.values()[weights.panels().index(index / 64, index % 64)])
                .toArray();
    }
}
