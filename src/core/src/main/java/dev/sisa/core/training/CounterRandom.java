package dev.sisa.core.training;

/**
 * Random numbers from counters: the n-th number of a key is a function of both and of nothing else, so no generator state
 * has to be kept, and training that goes on from a checkpoint draws what it would have drawn.
 *
 * @see <a href="https://doi.org/10.1145/2714064.2660195">Steele, Lea and Flood, Fast splittable pseudorandom number
 *     generators</a>, whose 64-bit finalizer (variant 13 of Stafford) mixes here
 */
public final class CounterRandom {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private CounterRandom() {}

    /** A key for the purpose that the parts, in their order, identify. */
    public static long key(long... parts) {
        long key = parts.length;
        for (long part : parts) {
            key = mix(key + GOLDEN_GAMMA + mix(part + GOLDEN_GAMMA));
        }
        return key;
    }

    /** 64 random bits: number {@code counter} of a key. */
    public static long bits(long key, long counter) {
        return mix(key + (counter + 1) * GOLDEN_GAMMA);
    }

    /** A multiple of 2^-24 in [0, 1): number {@code counter} of a key. */
    public static float unit(long key, long counter) {
        return (bits(key, counter) >>> 40) * 0x1p-24f;
    }

    private static long mix(long z) {
        long first = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }
}
