package dev.sisa.nn;

import static dev.sisa.nn.Curves.*;
import static dev.sisa.nn.VectorKernels.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/** The curves of {@link ScalarCurves}, operation by operation, on all lanes at once. */
final class VectorCurves {

    private VectorCurves() {}

    static FloatVector exp(FloatVector x) {
        FloatVector high = x.blend(EXP_HIGH, x.compare(VectorOperators.GT, EXP_HIGH));
        FloatVector cut = high.blend(EXP_LOW, x.compare(VectorOperators.LT, EXP_LOW));
        FloatVector shifted = cut.fma(of(LOG2_E), of(ROUNDER));
        FloatVector minusCount = shifted.sub(ROUNDER).neg();
        FloatVector r = minusCount.fma(of(LN2_LOW), minusCount.fma(of(LN2_HIGH), cut));
        FloatVector e = of(E4).fma(r, of(E3)).fma(r, of(E2)).fma(r, of(E1)).fma(r, of(E0));
        FloatVector power = e.fma(r, of(1f)).fma(r, of(1f));
        IntVector n = shifted.reinterpretAsInts().sub(Float.floatToRawIntBits(ROUNDER));
        IntVector half = n.lanewise(VectorOperators.ASHR, 1);
        return power.mul(powerOfTwo(half)).mul(powerOfTwo(n.sub(half)));
    }

    private static FloatVector powerOfTwo(IntVector exponent) {
        return exponent.add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
    }

    static FloatVector tanh(FloatVector x) {
        FloatVector size = x.abs();
        FloatVector large = exp(size.add(size)).add(1f);
        FloatVector result = of(1f).sub(of(2f).div(large));
        FloatVector signed = result.blend(result.neg(), x.compare(VectorOperators.LT, 0f));
        return signed.blend(smallTanh(x), size.compare(VectorOperators.LT, TANH_SMALL));
    }

    private static FloatVector smallTanh(FloatVector x) {
        FloatVector square = x.mul(x);
        FloatVector t = of(T4).fma(square, of(T3))
                .fma(square, of(T2))
                .fma(square, of(T1))
                .fma(square, of(T0));
        return x.mul(square.fma(t, of(1f)));
    }

    static FloatVector sigmoid(FloatVector x) {
        FloatVector power = exp(x.abs().neg());
        FloatVector top = of(1f).blend(power, x.compare(VectorOperators.LT, 0f));
        return top.div(power.add(1f));
    }

    private static FloatVector of(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }
}
