package dev.sisa.nn;

import dev.sisa.core.spec.PoolingLayer.Pooling;

/**
 * A pooling layer applied to rows; an average is the sum in row and column of the window, divided by its pixels.
 *
 * @param in {@code [rows][height * width * channels]}
 * @param out {@code [rows][places * channels]}
 */
record PoolingPass(Rows in, SlidingWindow sweep, Pooling pooling, Rows out) implements RowPass {

    static PoolingPass over(Rows in, SlidingWindow slidingWindow, Pooling pooling) {
        return new PoolingPass(
                in,
                slidingWindow,
                pooling,
                Rows.of(in.capacity(), slidingWindow.out().size()));
    }

    @Override
    public void run(Kernels kernels, int rows) {
        int channels = sweep.in().channels();
        for (int row = 0; row < rows; row++) {
            for (int place = 0; place < sweep.places(); place++) {
                for (int channel = 0; channel < channels; channel++) {
                    out.values()[row * out.stride() + place * channels + channel] = pooled(row, place, channel);
                }
            }
        }
    }

    private float pooled(int row, int place, int channel) {
        float pooled = value(row, place, 0, channel);
        for (int pixel = 1; pixel < sweep.pixels(); pixel++) {
            float value = value(row, place, pixel, channel);
            pooled = pooling == Pooling.MAX ? Math.max(pooled, value) : pooled + value;
        }
        return pooling == Pooling.MAX ? pooled : pooled / sweep.pixels();
    }

    private float value(int row, int place, int pixel, int channel) {
        return in.values()[row * in.stride() + sweep.offset(place, pixel) + channel];
    }
}
