package dev.sisa.core.spec;

/**
 * A hidden layer that makes an image smaller, channel by channel; the window stays inside the image.
 *
 * @param pooling what becomes of the pixels of a window
 * @param window what is pooled at a time
 */
public record PoolingLayer(Pooling pooling, Window window) implements LayerSpec {

    /** What becomes of the pixels of a window. */
    public enum Pooling {
        MAX,
        AVERAGE
    }

    @Override
    public String kind() {
        return "pooling";
    }
}
