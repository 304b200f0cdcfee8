package dev.sisa.dl4j;

import dev.sisa.core.bytes.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * The stored updater state, version 1, little-endian:
 *
 * <pre>
 * int32      version, 1
 * int32      iterations so far
 * float32[]  the updater's arrays in the order of Deeplearning4j's updater blocks; none for sgd
 * </pre>
 */
final class StateBlob {

    /** Before the first batch: arrays at 0. */
    static final StateBlob INITIAL = new StateBlob(0, FloatBuffer.allocate(0));

    private static final int VERSION = 1;
    private static final int HEADER = 2 * Integer.BYTES;

    private final int iterations;
    private final FloatBuffer arrays;

    private StateBlob(int iterations, FloatBuffer arrays) {
        this.iterations = iterations;
        this.arrays = arrays;
    }

    /**
     * Reads a stored state.
     *
     * @throws IllegalArgumentException if it is not one
     */
    static StateBlob read(Bytes stored) {
        if (stored.size() < HEADER || stored.size() % Float.BYTES != 0) {
            throw new IllegalArgumentException("updater state has " + stored.size() + " bytes");
        }
        ByteBuffer source = stored.toBuffer();
        int version = source.getInt();
        int iterations = source.getInt();
        if (version != VERSION) {
            throw new IllegalArgumentException("updater state has version " + version + ", not " + VERSION);
        }
        if (iterations < 0) {
            throw new IllegalArgumentException("updater state counts " + iterations + " iterations");
        }
        return new StateBlob(
                iterations, source.slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer());
    }

    static Bytes write(int iterations, float[] arrays) {
        ByteBuffer target =
                ByteBuffer.allocate(HEADER + arrays.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        target.putInt(VERSION).putInt(iterations).asFloatBuffer().put(arrays);
        return Bytes.owning(target.array());
    }

    int iterations() {
        return iterations;
    }

    /**
     * The updater's arrays.
     *
     * @throws IllegalArgumentException if there are not so many floats
     */
    float[] arrays(int floats) {
        float[] values = new float[floats];
        if (iterations > 0) {
            if (arrays.remaining() != floats) {
                throw new IllegalArgumentException(
                        "updater state has " + arrays.remaining() + " floats, network and updater need " + floats);
            }
            arrays.duplicate().get(values);
        }
        return values;
    }
}
