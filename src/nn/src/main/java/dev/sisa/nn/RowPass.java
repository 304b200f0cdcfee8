package dev.sisa.nn;

/** A layer applied to rows; the buffers are its own, so it serves one thread. */
sealed interface RowPass permits DensePass, ConvolutionPass, PoolingPass, NormalisationPass {

    /** Reads the first rows of what the layer before wrote, and writes as many of {@link #out}. */
    void run(Kernels kernels, int rows);

    /** Its output, {@code [rows][outputs]}. */
    Rows out();
}
