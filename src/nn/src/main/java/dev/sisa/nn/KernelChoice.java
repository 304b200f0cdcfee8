package dev.sisa.nn;

/** Which kernels this virtual machine runs fastest; their bits are equal. */
final class KernelChoice {

    static final Kernels FASTEST = fastest();

    private KernelChoice() {}

    private static Kernels fastest() {
        if (!JvmFeatures.usesFma()) {
            return ScalarKernels.of(ExactFma::of);
        }
        return JvmFeatures.hasVectors() ? new VectorKernels() : ScalarKernels.of(Math::fma);
    }
}
