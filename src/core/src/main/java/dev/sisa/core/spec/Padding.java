package dev.sisa.core.spec;

/** What a convolution does at the edges of an image. */
public enum Padding {
    /** The window stays inside: {@code floor((size - window) / stride) + 1} outputs. */
    VALID,
    /**
     * Zeros around the image, so that there are {@code ceil(size / stride)} outputs; an odd one goes below and to the
     * right.
     */
    SAME
}
