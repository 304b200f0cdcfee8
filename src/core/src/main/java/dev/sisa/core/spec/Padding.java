package dev.sisa.core.spec;

import dev.sisa.core.bytes.Keyed;

/** The treatment of the edges of an image by a convolution. */
public enum Padding implements Keyed {
    /** The window stays inside: {@code floor((size - window) / stride) + 1} outputs. */
    VALID("valid"),
    /**
     * Zeros around the image, so that there are {@code ceil(size / stride)} outputs; an odd one goes below and to the
     * right.
     */
    SAME("same");

    private final String key;

    Padding(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
