package dev.sisa.core.spec;

import dev.sisa.core.failure.InvalidValueException;

/**
 * The part of an image that a convolution or a pooling layer reads at a time.
 *
 * @param height in pixels, at least 1
 * @param width in pixels, at least 1
 * @param stride pixels from one place of the window to the next, down and to the right; at least 1
 */
public record Window(int height, int width, int stride) {

    private static final int LARGEST = 1_000;

    public Window {
        require("height", height);
        require("width", width);
        require("stride", stride);
    }

    private static void require(String name, int value) {
        if (value < 1 || value > LARGEST) {
            throw new InvalidValueException("the " + name + " of a window is 1 to " + LARGEST + ", not " + value);
        }
    }
}
