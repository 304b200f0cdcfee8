package dev.sisa.nn;

import dev.sisa.core.spec.Activation;
import java.util.Arrays;

/**
 * A convolution applied to rows: what the window covers is laid out as one row a place, and the rows are multiplied as those
 * of a dense layer, in the same order of summation: row, column and channel of the window.
 *
 * @param in {@code [rows][height * width * channels]}
 * @param product from {@code [places][window * channels]} to {@code [places][filters]}, one sample at a time
 * @param out {@code [rows][places * filters]}
 */
record ConvolutionPass(Rows in, SlidingWindow sweep, Product product, Activation activation, Rows out)
        implements RowPass {

    static ConvolutionPass over(Rows in, SlidingWindow slidingWindow, Weights weights, Activation activation) {
        int filters = weights.panels().outputs();
        Rows patches = Rows.of(slidingWindow.places(), weights.panels().inputs());
        Rows sums = Rows.of(slidingWindow.places(), weights.panels().count() * PanelLayout.WIDTH);
        Rows out = Rows.of(in.capacity(), Math.multiplyExact(slidingWindow.places(), filters));
        return new ConvolutionPass(in, slidingWindow, new Product(patches, weights, sums), activation, out);
    }

    @Override
    public void run(Kernels kernels, int rows) {
        int places = sweep.places();
        Rows sums = product.out();
        for (int row = 0; row < rows; row++) {
            layOut(row);
            kernels.multiply(product, places);
            kernels.activate(activation, sums.values(), sums.length(places));
            sums.copyTo(
                    out.values(),
                    row * out.stride(),
                    places,
                    product.weights().panels().outputs());
        }
    }

    private void layOut(int row) {
        Rows patches = product.in();
        int channels = sweep.in().channels();
        for (int place = 0; place < sweep.places(); place++) {
            for (int pixel = 0; pixel < sweep.pixels(); pixel++) {
                int to = place * patches.stride() + pixel * channels;
                int from = sweep.offset(place, pixel);
                if (from < 0) {
                    Arrays.fill(patches.values(), to, to + channels, 0);
                } else {
                    System.arraycopy(in.values(), row * in.stride() + from, patches.values(), to, channels);
                }
            }
        }
    }
}
