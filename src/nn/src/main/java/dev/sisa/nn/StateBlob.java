package dev.sisa.nn;

import dev.sisa.core.bytes.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The stored updater state, version 1, little-endian:
 *
 * <pre>
 * int32             version, 1
 * int32             arrays: 0 for sgd, 1 for momentum (velocity), 2 for adam (first moment, second moment)
 * int64             iterations so far
 * float32[arrays][] each array in the layout of the parameters: layer by layer, weights [inputs][outputs], then biases
 * </pre>
 *
 * @param iterations calls of fit so far
 * @param arrays {@code [arrays][layers]}
 */
record StateBlob(long iterations, List<List<Weights>> arrays) {

    private static final int VERSION = 1;
    private static final int HEADER = 2 * Integer.BYTES + Long.BYTES;

    StateBlob {
        arrays = List.copyOf(arrays);
    }

    /**
     * Reads a stored state.
     *
     * @throws IllegalArgumentException if version, number of arrays or size are not those that layers and updater ask
     *     for
     */
    static StateBlob read(List<Layer> layers, Updater updater, Bytes stored) {
        requireSize(stored, HEADER + (long) updater.arrays() * Float.BYTES * Layer.storedSize(layers));
        ByteBuffer source = stored.toBuffer();
        require("version", source.getInt(), VERSION);
        require("number of arrays", source.getInt(), updater.arrays());
        long iterations = source.getLong();
        if (iterations < 0) {
            throw new IllegalArgumentException("updater state counts " + iterations + " iterations");
        }
        List<List<Weights>> arrays = new ArrayList<>();
        for (int array = 0; array < updater.arrays(); array++) {
            arrays.add(ParameterBlob.read(layers, source));
        }
        return new StateBlob(iterations, arrays);
    }

    private static void requireSize(Bytes stored, long needed) {
        if (stored.size() != needed) {
            throw new IllegalArgumentException(
                    "updater state has " + stored.size() + " bytes, network and updater need " + needed);
        }
    }

    private static void require(String name, int found, int needed) {
        if (found != needed) {
            throw new IllegalArgumentException("updater state has " + name + " " + found + ", not " + needed);
        }
    }

    /** The arrays of one layer. */
    List<Weights> ofLayer(int layer) {
        return arrays.stream().map(layers -> layers.get(layer)).toList();
    }

    Bytes write() {
        int size = arrays.stream().mapToInt(ParameterBlob::bytes).reduce(HEADER, Math::addExact);
        ByteBuffer target = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        target.putInt(VERSION).putInt(arrays.size()).putLong(iterations);
        arrays.forEach(array -> ParameterBlob.write(array, target));
        return Bytes.owning(target.array());
    }
}
