package dev.sisa.nn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.spec.Activation;
import dev.sisa.core.spec.UpdaterSpec;
import dev.sisa.core.training.CounterRandom;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Vector kernels, scalar kernels, and scalar kernels without hardware: the same bits. */
final class KernelsTest {

    private static final List<Kernels> OTHERS = List.of(ScalarKernels.of(Math::fma), ScalarKernels.of(ExactFma::of));

    @Property(tries = 150)
    void products_are_the_same(
            @ForAll @IntRange(min = 1, max = 70) int inputs,
            @ForAll @IntRange(min = 1, max = 40) int outputs,
            @ForAll @IntRange(min = 1, max = 13) int rows,
            @ForAll long seed) {
        Weights weights = Weights.zeros(new PanelLayout(inputs, outputs));
        fill(weights.values(), seed);
        Rows in = rows(rows, inputs, seed + 1);
        assertSame(kernels -> {
            Product product = new Product(in, weights, Rows.of(rows, outputs));
            kernels.multiply(product, rows);
            return product.out().values();
        });
    }

    @Property(tries = 100)
    void gradients_are_the_same(
            @ForAll @IntRange(min = 1, max = 150) int inputs,
            @ForAll @IntRange(min = 1, max = 40) int outputs,
            @ForAll @IntRange(min = 1, max = 20) int rows,
            @ForAll long seed) {
        PanelLayout panelLayout = new PanelLayout(inputs, outputs);
        Rows in = rows(rows, inputs, seed);
        Rows deltas = rows(rows, outputs, seed + 1);
        for (Tile tile : Tile.weights(panelLayout, 0)) {
            assertSame(kernels -> {
                GradientBuffers gradientBuffers = new GradientBuffers(in, deltas);
                kernels.weightGradient(gradientBuffers, rows, tile);
                return gradientBuffers.gradient();
            });
        }
        for (Tile tile : Tile.biases(panelLayout)) {
            assertSame(kernels -> {
                GradientBuffers gradientBuffers = new GradientBuffers(in, deltas);
                kernels.biasGradient(gradientBuffers, rows, tile);
                return gradientBuffers.gradient();
            });
        }
    }

    @Property(tries = 100)
    void activations_and_slopes_are_the_same_for_any_bits(@ForAll Activation activation, @ForAll long seed) {
        assertSame(kernels -> {
            float[] values = anyBits(seed);
            kernels.activate(activation, values, values.length);
            return values;
        });
        assertSame(kernels -> {
            float[] slopes = new float[64];
            kernels.slopes(activation, anyBits(seed), slopes, slopes.length);
            return slopes;
        });
    }

    @Property(tries = 100)
    void factors_and_exponentials_are_the_same_for_any_bits(@ForAll long seed) {
        assertSame(kernels -> {
            float[] values = anyBits(seed);
            kernels.scale(values, anyBits(seed + 1), values.length);
            return values;
        });
        assertSame(kernels -> {
            float[] values = anyBits(seed);
            kernels.exponentials(values, values.length);
            return values;
        });
    }

    @Property(tries = 100)
    void updates_are_the_same(@ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int iteration) {
        PanelLayout panelLayout = new PanelLayout(5, 20);
        for (UpdaterSpec spec : List.of(Samples.SGD, Samples.MOMENTUM, Samples.ADAM)) {
            assertSame(kernels -> {
                Updater updater = Updater.of(spec);
                Parameters parameters = Parameters.fresh(Weights.zeros(panelLayout), updater.arrays());
                fill(parameters.values(), seed);
                updater.begin(iteration);
                updater.apply(kernels, parameters, anyBits(seed), new ParameterRange(16, 64, 0.01f));
                updater.apply(kernels, parameters, rows(1, 64, seed).values(), new ParameterRange(32, 64, 0.01f));
                return parameters.values();
            });
        }
    }

    private static void assertSame(Function<Kernels, float[]> run) {
        int[] expected = bits(run.apply(new VectorKernels()));
        for (Kernels other : OTHERS) {
            assertThat(bits(run.apply(other))).isEqualTo(expected);
        }
    }

    /** NaN has many bit patterns, which are not part of the promise. */
    private static int[] bits(float[] values) {
        return IntStream.range(0, values.length)
                .map(index -> Float.floatToIntBits(values[index]))
                .toArray();
    }

    private static Rows rows(int count, int columns, long seed) {
        Rows rows = Rows.of(count, columns);
        fill(rows.values(), seed);
        return rows;
    }

    private static void fill(float[] values, long seed) {
        for (int index = 0; index < values.length; index++) {
            values[index] = CounterRandom.unit(seed, index) * 4 - 2;
        }
    }

    private static float[] anyBits(long seed) {
        float[] values = new float[64];
        for (int index = 0; index < values.length; index++) {
            values[index] = Float.intBitsToFloat((int) CounterRandom.bits(seed, index));
        }
        return values;
    }
}
