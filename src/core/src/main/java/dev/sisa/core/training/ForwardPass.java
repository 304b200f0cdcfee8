package dev.sisa.core.training;

import dev.sisa.core.bytes.Bytes;

/** A constituent ready to answer. Immutable and safe to share between threads. */
public interface ForwardPass {

    /**
     * Probability of each class.
     *
     * @param features {@code [rows][inputs]} row-major, finite
     * @return {@code [rows][classes]} row-major; each row is independent of the others, sums to 1 within 1e-6, and is NaN
     *     only if the parameters are not finite
     */
    float[] probabilities(float[] features, int rows);

    /** Reads parameters; any engine's will do, since they share one layout. */
    interface Factory {

        /**
         * A forward pass over these parameters.
         *
         * @throws IllegalArgumentException if the parameters have another size than the shape asks for
         */
        ForwardPass of(NetworkShape shape, Bytes parameters);
    }
}
