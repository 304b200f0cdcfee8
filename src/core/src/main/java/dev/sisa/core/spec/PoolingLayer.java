package dev.sisa.core.spec;

import dev.sisa.core.bytes.Keyed;

/**
 * A hidden layer that makes an image smaller, channel by channel; the window stays inside the image.
 *
 * @param pooling the function that reduces the pixels of a window to one value
 * @param window the pixels that are pooled at a time
 */
public record PoolingLayer(Pooling pooling, Window window) implements LayerSpec {

    /** The function that reduces the pixels of a window to one value. */
    public enum Pooling implements Keyed {
        MAX("max"),
        AVERAGE("average");

        private final String key;

        Pooling(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }

    @Override
    public String kind() {
        return "pooling";
    }
}
