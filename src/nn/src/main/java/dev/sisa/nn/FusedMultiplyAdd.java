package dev.sisa.nn;

/** A fused multiply-add of floats: {@code Math::fma} where the processor has it, {@link ExactFma} where it does not. */
@FunctionalInterface
interface FusedMultiplyAdd {

    /** {@code a * b + c} rounded once. */
    float of(float a, float b, float c);
}
