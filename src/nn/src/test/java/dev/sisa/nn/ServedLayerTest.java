package dev.sisa.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.spec.Activation;
import dev.sisa.core.spec.ConvolutionLayer;
import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.spec.Form;
import dev.sisa.core.spec.LayerSpec;
import dev.sisa.core.spec.NetworkSpec;
import dev.sisa.core.spec.NormalisationLayer;
import dev.sisa.core.spec.Padding;
import dev.sisa.core.spec.PoolingLayer;
import dev.sisa.core.spec.PoolingLayer.Pooling;
import dev.sisa.core.spec.Window;
import dev.sisa.core.training.CounterRandom;
import dev.sisa.core.training.ForwardPass;
import dev.sisa.core.training.NetworkShape;
import dev.sisa.core.training.ParameterLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One hidden layer and two outputs that tell its value 0 (or the one asked for), against arithmetic by hand. */
final class ServedLayerTest {

    private static final Form.Image IMAGE = new Form.Image(3, 3, 2);
    private static final float[] PIXELS = {
        1, 10, 2, 20, 3, 30,
        4, 40, 5, 50, 6, 60,
        7, 70, 8, 80, 9, 90
    };

    @Test
    void a_convolution_sums_row_column_and_channel_of_its_window() {
        float[] weights = {1, 0, 0, 0, 0, 0, 0, 0.5f};
        LayerSpec layer = new ConvolutionLayer(1, new Window(2, 2, 1), Padding.VALID, Activation.IDENTITY);
        assertThat(output(layer, 0, weights, 0.25f)).isCloseTo(1 + 25 + 0.25, within(1e-4));
        assertThat(output(layer, 3, weights, 0.25f)).isCloseTo(5 + 45 + 0.25, within(1e-4));
    }

    @Test
    void zeros_pad_an_image_below_and_to_the_right_first() {
        float[] weights = {0, 0, 0, 0, 0, 0, 1, 0};
        LayerSpec layer = new ConvolutionLayer(1, new Window(2, 2, 1), Padding.SAME, Activation.RELU);
        assertThat(output(layer, 0, weights, 0)).isCloseTo(5, within(1e-5));
        assertThat(output(layer, 2, weights, 0)).isCloseTo(0, within(1e-5));
        assertThat(output(layer, 8, weights, 0)).isCloseTo(0, within(1e-5));
    }

    @Test
    void pooling_keeps_channels_apart() {
        Window window = new Window(2, 2, 1);
        assertThat(output(new PoolingLayer(Pooling.MAX, window), 0)).isCloseTo(5, within(1e-5));
        assertThat(output(new PoolingLayer(Pooling.MAX, window), 7)).isCloseTo(90, within(1e-4));
        assertThat(output(new PoolingLayer(Pooling.AVERAGE, window), 0)).isCloseTo(3, within(1e-5));
        assertThat(output(new PoolingLayer(Pooling.AVERAGE, window), 1)).isCloseTo(30, within(1e-4));
    }

    @Test
    void normalisation_uses_the_running_statistics_of_each_channel() {
        float[] scales = {2, 1};
        float[] rest = {0.5f, 0, 3, 40, 4, 100};
        LayerSpec layer = new NormalisationLayer(0.9, 1e-9);
        float[] stored = Arrays.copyOf(scales, 8);
        System.arraycopy(rest, 0, stored, 2, 6);
        assertThat(output(layer, 0, stored)).isCloseTo((1 - 3) / 2f * 2 + 0.5, within(1e-5));
        assertThat(output(layer, 17, stored)).isCloseTo((90 - 40) / 10f, within(1e-5));
    }

    @Test
    void a_row_of_a_deep_network_is_answered_alike_in_any_company() {
        NetworkShape shape = deep();
        ForwardPass forward = PortableForwardPass.of(shape, parameters(shape));
        float[] features = new float[100 * shape.inputs()];
        for (int index = 0; index < features.length; index++) {
            features[index] = CounterRandom.unit(5, index);
        }
        float[] together = forward.probabilities(features, 100);
        for (int row = 0; row < 100; row += 33) {
            float[] alone = forward.probabilities(
                    Arrays.copyOfRange(features, row * shape.inputs(), (row + 1) * shape.inputs()), 1);
            assertThat(alone).isEqualTo(Arrays.copyOfRange(together, row * 3, row * 3 + 3));
        }
    }

    @Test
    void vector_and_scalar_kernels_answer_alike() {
        NetworkShape shape = deep();
        float[] features = Samples.features(shape.inputs(), 1);
        assertThat(new PortableForwardPass(new VectorKernels(), shape, parameters(shape)).probabilities(features, 1))
                .isEqualTo(new PortableForwardPass(ScalarKernels.of(ExactFma::of), shape, parameters(shape))
                        .probabilities(features, 1));
    }

    @Test
    void parameters_of_another_size_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PortableForwardPass.of(deep(), Bytes.owning(new byte[4])))
                .withMessageStartingWith("parameters have 4 bytes, the network needs ");
    }

    private static NetworkShape deep() {
        return new NetworkShape(
                90,
                new NetworkSpec(
                        new Form.Image(9, 5, 2),
                        List.of(
                                new ConvolutionLayer(5, new Window(3, 2, 1), Padding.SAME, Activation.RELU),
                                new NormalisationLayer(0.9, 1e-5),
                                new PoolingLayer(Pooling.MAX, new Window(2, 2, 2)),
                                new ConvolutionLayer(7, new Window(2, 2, 2), Padding.SAME, Activation.TANH),
                                new DenseLayer(11, Activation.SIGMOID, 0.5),
                                new NormalisationLayer(0.5, 1e-3))),
                3);
    }

    private static Bytes parameters(NetworkShape shape) {
        int floats = shape.stages().stream().mapToInt(ParameterLayout::size).sum();
        ByteBuffer stored = ByteBuffer.allocate(floats * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int index = 0; index < floats; index++) {
            stored.putFloat(CounterRandom.unit(9, index));
        }
        return Bytes.owning(stored.array());
    }

    /** Value {@code index} of the layer's output: the logarithm of the odds of two classes, one of which it feeds. */
    private static double output(LayerSpec layer, int index, float[] weights, float bias) {
        float[] stored = Arrays.copyOf(weights, weights.length + 1);
        stored[weights.length] = bias;
        return output(layer, index, stored);
    }

    private static double output(LayerSpec layer, int index, float... stored) {
        NetworkShape shape = new NetworkShape(18, new NetworkSpec(IMAGE, List.of(layer)), 2);
        int size = shape.stages().getLast().in().size();
        ByteBuffer parameters = ByteBuffer.allocate((stored.length + 2 * size + 2) * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (float value : stored) {
            parameters.putFloat(value);
        }
        parameters.putFloat((stored.length + 2 * index) * Float.BYTES, 0.1f);
        float[] answer =
                PortableForwardPass.of(shape, Bytes.owning(parameters.array())).probabilities(PIXELS, 1);
        return Math.log(answer[0] / answer[1]) * 10;
    }
}
