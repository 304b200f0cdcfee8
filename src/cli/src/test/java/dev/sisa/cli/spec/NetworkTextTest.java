package dev.sisa.cli.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.spec.Activation;
import dev.sisa.core.spec.ConvolutionLayer;
import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.spec.Form;
import dev.sisa.core.spec.NetworkSpec;
import dev.sisa.core.spec.NormalisationLayer;
import dev.sisa.core.spec.Padding;
import dev.sisa.core.spec.PoolingLayer;
import dev.sisa.core.spec.Window;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NetworkTextTest {

    @Test
    void every_kind_of_layer_has_a_word() {
        NetworkSpec network = NetworkText.parse(
                "28x28x1;conv:8:5x3/2same:relu,norm,max:2x2,conv:16:5x5:tanh,norm:0.5,average:2x3/1,128:relu:0.25");
        assertThat(network)
                .isEqualTo(new NetworkSpec(
                        new Form.Image(28, 28, 1),
                        List.of(
                                new ConvolutionLayer(8, new Window(5, 3, 2), Padding.SAME, Activation.RELU),
                                new NormalisationLayer(0.9, 1e-5),
                                new PoolingLayer(PoolingLayer.Pooling.MAX, new Window(2, 2, 2)),
                                new ConvolutionLayer(16, new Window(5, 5, 1), Padding.VALID, Activation.TANH),
                                new NormalisationLayer(0.5, 1e-5),
                                new PoolingLayer(PoolingLayer.Pooling.AVERAGE, new Window(2, 3, 1)),
                                new DenseLayer(128, Activation.RELU, 0.25))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "128:tanh,64:relu:0.2",
                "4x4x1;none",
                "28x28x1;conv:8:5x5/2same:relu,norm,max:2x2,conv:16:5x5:tanh,norm:0.5,average:2x3/1,128:relu:0.25"
            })
    void what_is_shown_is_what_was_written(String text) {
        assertThat(NetworkLabel.of(NetworkText.parse(text))).isEqualTo(text);
    }

    @Test
    void what_is_no_layer_is_told_the_words() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> NetworkText.parse("28x28x1;conv:8:relu"))
                .withMessageStartingWith("\"conv:8:relu\" is not a layer: write UNITS:ACTIVATION[:DROPOUT]");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> NetworkText.parse("28x28;128:relu"))
                .withMessage("\"28x28\" is not an image: write HEIGHTxWIDTHxCHANNELS, such as 28x28x1");
    }
}
