package dev.sisa.core.spec;

import dev.sisa.core.failure.InvalidValueException;

/** How the features of a sample, or the outputs of a layer, lie beside each other. */
public sealed interface Form {

    /** In no particular way. */
    record Flat() implements Form {}

    /**
     * As an image, row-major: channel c of the pixel in row y and column x is number {@code (y * width + x) * channels + c}.
     */
    record Image(int height, int width, int channels) implements Form {

        private static final int LARGEST_SIDE = 10_000;

        public Image {
            require("height", height);
            require("width", width);
            require("channels", channels);
            size(height, width, channels);
        }

        /** Values of the image. */
        public int size() {
            return size(height, width, channels);
        }

        private static int size(int height, int width, int channels) {
            long size = (long) height * width * channels;
            if (size > Integer.MAX_VALUE) {
                throw new InvalidValueException(
                        "an image of " + height + "x" + width + "x" + channels + " has too many values: " + size);
            }
            return (int) size;
        }

        private static void require(String name, int value) {
            if (value < 1 || value > LARGEST_SIDE) {
                throw new InvalidValueException(
                        "the " + name + " of an image is 1 to " + LARGEST_SIDE + ", not " + value);
            }
        }
    }
}
