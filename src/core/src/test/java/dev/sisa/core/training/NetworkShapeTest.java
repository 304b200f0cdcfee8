package dev.sisa.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.spec.Activation;
import dev.sisa.core.spec.ConvolutionLayer;
import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.spec.Form;
import dev.sisa.core.spec.LayerSpec;
import dev.sisa.core.spec.NetworkSpec;
import dev.sisa.core.spec.NormalisationLayer;
import dev.sisa.core.spec.Padding;
import dev.sisa.core.spec.PoolingLayer;
import dev.sisa.core.spec.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NetworkShapeTest {

    private static final Form.Image IMAGE = new Form.Image(28, 20, 1);
    private static final LayerSpec DENSE = new DenseLayer(128, Activation.RELU, 0);
    private static final LayerSpec MAX = new PoolingLayer(PoolingLayer.Pooling.MAX, new Window(2, 2, 2));
    private static final LayerSpec NORMALISATION = new NormalisationLayer(0.9, 1e-5);

    @Test
    void sizes_go_from_layer_to_layer() {
        NetworkShape shape =
                shape(conv(8, 5, 1, Padding.VALID), NORMALISATION, MAX, conv(16, 3, 2, Padding.SAME), DENSE);
        assertThat(shape.stages())
                .extracting(Stage::out)
                .containsExactly(
                        Extent.of(new Form.Image(24, 16, 8)),
                        Extent.of(new Form.Image(24, 16, 8)),
                        Extent.of(new Form.Image(12, 8, 8)),
                        Extent.of(new Form.Image(6, 4, 16)),
                        Extent.flat(128),
                        Extent.flat(10));
        assertThat(shape.stages())
                .extracting(ParameterLayout::size)
                .containsExactly(25 * 8 + 8, 4 * 8, 0, 9 * 8 * 16 + 16, 384 * 128 + 128, 129 * 10);
    }

    @Test
    void a_normalisation_of_a_flat_layer_has_its_statistics_unit_by_unit() {
        NetworkShape shape = new NetworkShape(4, new NetworkSpec(List.of(DENSE, NORMALISATION)), 2);
        assertThat(ParameterLayout.size(shape.stages().get(1))).isEqualTo(4 * 128);
    }

    @Test
    void an_image_must_have_as_many_values_as_a_sample_has_features() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new NetworkShape(784, new NetworkSpec(IMAGE, List.of()), 10))
                .withMessage("the network's input of 28x20x1 is 560 values, but a sample has 784 features");
    }

    @Test
    void layers_that_need_an_image_say_so() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> shape(DENSE, MAX))
                .withMessage(
                        "layer 2, a pooling, needs an image, but what comes in are 128 values in no form: state the"
                                + " network's input as height x width x channels, and no dense layer before");
    }

    @Test
    void a_window_must_fit() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> shape(MAX, MAX, MAX, conv(8, 3, 1, Padding.VALID)))
                .withMessage("layer 4, a convolution, has a window of 3 pixels over an image of 2 that is not padded");
    }

    private static LayerSpec conv(int filters, int side, int stride, Padding padding) {
        return new ConvolutionLayer(filters, new Window(side, side, stride), padding, Activation.RELU);
    }

    private static NetworkShape shape(LayerSpec... layers) {
        return new NetworkShape(560, new NetworkSpec(IMAGE, List.of(layers)), 10);
    }
}
