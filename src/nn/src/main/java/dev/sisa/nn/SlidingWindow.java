package dev.sisa.nn;

import dev.sisa.core.spec.Form;
import dev.sisa.core.spec.Padding;
import dev.sisa.core.spec.Window;

/**
 * The places of a window over an image, one for each pixel of the output.
 *
 * @param top rows of zeros above the image
 * @param left columns of zeros to its left
 */
record SlidingWindow(Form.Image in, Form.Image out, Window window, int top, int left) {

    static SlidingWindow of(Form.Image in, Form.Image out, Window window, Padding padding) {
        return switch (padding) {
            case VALID -> new SlidingWindow(in, out, window, 0, 0);
            case SAME ->
                new SlidingWindow(
                        in,
                        out,
                        window,
                        before(in.height(), out.height(), window.height(), window.stride()),
                        before(in.width(), out.width(), window.width(), window.stride()));
        };
    }

    private static int before(int in, int out, int window, int stride) {
        return Math.max(0, (out - 1) * stride + window - in) / 2;
    }

    /** Pixels of the output. */
    int places() {
        return out.height() * out.width();
    }

    /** Pixels of the window. */
    int pixels() {
        return window.height() * window.width();
    }

    /** Where the first channel of a pixel of the window lies in the image; -1 if in the padding. */
    int offset(int place, int pixel) {
        int y = place / out.width() * window.stride() - top + pixel / window.width();
        int x = place % out.width() * window.stride() - left + pixel % window.width();
        boolean inside = y >= 0 && y < in.height() && x >= 0 && x < in.width();
        return inside ? (y * in.width() + x) * in.channels() : -1;
    }
}
