package dev.sisa.core.spec;

import dev.sisa.core.failure.InvalidValueException;

/**
 * A hidden convolution with biases over an image; more exactly a cross-correlation, as everywhere.
 *
 * @param filters channels of the output, at least 1
 * @param window what a filter covers
 * @param padding what happens at the edges
 * @param activation applied to the weighted sums
 */
public record ConvolutionLayer(int filters, Window window, Padding padding, Activation activation)
        implements LayerSpec {

    public ConvolutionLayer {
        if (filters < 1) {
            throw new InvalidValueException("a convolution needs at least 1 filter, not " + filters);
        }
    }

    @Override
    public String kind() {
        return "convolution";
    }
}
