package dev.sisa.nn;

import dev.sisa.core.bytes.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** The stored parameters of all layers, in the layout of {@link dev.sisa.core.training.Checkpoint}. */
final class ParameterBlob {

    private ParameterBlob() {}

    /**
     * The weights of each layer.
     *
     * @throws IllegalArgumentException if the size is not the one that the layers ask for
     */
    static List<Weights> read(List<Layer> layers, Bytes stored) {
        long needed = (long) Float.BYTES * Layer.storedSize(layers);
        if (stored.size() != needed) {
            throw new IllegalArgumentException(
                    "parameters have " + stored.size() + " bytes, the network needs " + needed);
        }
        return read(layers, stored.toBuffer());
    }

    /** Reads the weights of each layer from the buffer's position on. */
    static List<Weights> read(List<Layer> layers, ByteBuffer source) {
        List<Weights> weights = new ArrayList<>();
        for (Layer layer : layers) {
            weights.add(Weights.read(layer.panels(), source));
        }
        return weights;
    }

    static Bytes write(List<Weights> weights) {
        ByteBuffer target = ByteBuffer.allocate(bytes(weights)).order(ByteOrder.LITTLE_ENDIAN);
        write(weights, target);
        return Bytes.owning(target.array());
    }

    /** Writes the weights of each layer from the buffer's position on. */
    static void write(List<Weights> weights, ByteBuffer target) {
        weights.forEach(layer -> layer.write(target));
    }

    /** Bytes that {@link #write} writes. */
    static int bytes(List<Weights> weights) {
        int floats =
                weights.stream().mapToInt(layer -> layer.panels().storedSize()).reduce(0, Math::addExact);
        return Math.multiplyExact(floats, Float.BYTES);
    }
}
