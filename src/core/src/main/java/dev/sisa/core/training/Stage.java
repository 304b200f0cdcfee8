package dev.sisa.core.training;

import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.spec.ConvolutionLayer;
import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.spec.Form;
import dev.sisa.core.spec.LayerSpec;
import dev.sisa.core.spec.NormalisationLayer;
import dev.sisa.core.spec.Padding;
import dev.sisa.core.spec.PoolingLayer;
import dev.sisa.core.spec.Window;

/**
 * A layer between two known ends.
 *
 * @param in what it reads; a dense layer takes an image as the row of its values
 * @param out what it writes
 */
public record Stage(LayerSpec layer, Extent in, Extent out) {

    /**
     * A layer after known outputs.
     *
     * @throws InvalidValueException if it does not fit there
     */
    static Stage of(LayerSpec layer, Extent in) {
        Extent out =
                switch (layer) {
                    case DenseLayer dense -> Extent.flat(dense.units());
                    case ConvolutionLayer convolution ->
                        Extent.of(swept(in, convolution.window(), convolution.padding(), convolution.filters()));
                    case PoolingLayer pooling -> Extent.of(swept(in, pooling.window(), Padding.VALID, in.channels()));
                    case NormalisationLayer _ -> in;
                };
        return new Stage(layer, in, out);
    }

    private static Form.Image swept(Extent in, Window window, Padding padding, int channels) {
        return switch (in.form()) {
            case Form.Flat _ ->
                throw new InvalidValueException("needs an image, but what comes in are " + in.size()
                        + " values in no form: state the network's input as height x width x channels, and no dense layer"
                        + " before");
            case Form.Image image ->
                new Form.Image(
                        places(image.height(), window.height(), window.stride(), padding),
                        places(image.width(), window.width(), window.stride(), padding),
                        channels);
        };
    }

    private static int places(int size, int window, int stride, Padding padding) {
        if (padding == Padding.SAME) {
            return Math.ceilDiv(size, stride);
        }
        if (window > size) {
            throw new InvalidValueException(
                    "has a window of " + window + " pixels over an image of " + size + " that is not padded");
        }
        return (size - window) / stride + 1;
    }
}
