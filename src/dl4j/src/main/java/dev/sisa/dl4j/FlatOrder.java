package dev.sisa.dl4j;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.spec.ConvolutionLayer;
import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.spec.NormalisationLayer;
import dev.sisa.core.spec.PoolingLayer;
import dev.sisa.core.training.NetworkShape;
import dev.sisa.core.training.ParameterLayout;
import dev.sisa.core.training.Stage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Between the stored layout of parameters and the flat array in which Deeplearning4j keeps them: weights of a dense layer
 * there are {@code [units][inputs]}; a convolution has its biases first, then weights {@code [filters][channels][height][width]};
 * a normalisation is the same.
 */
final class FlatOrder {

    private final int[] flatOfStored;

    private FlatOrder(int[] flatOfStored) {
        this.flatOfStored = flatOfStored;
    }

    static FlatOrder of(NetworkShape shape) {
        int floats = shape.stages().stream().mapToInt(ParameterLayout::size).reduce(0, Math::addExact);
        int[] order = new int[floats];
        int from = 0;
        for (Stage stage : shape.stages()) {
            add(stage, order, from);
            from += ParameterLayout.size(stage);
        }
        return new FlatOrder(order);
    }

    private static void add(Stage stage, int[] order, int from) {
        switch (stage.layer()) {
            case DenseLayer dense -> dense(stage.in().size(), dense.units(), order, from);
            case ConvolutionLayer layer -> convolution(layer, stage.in().channels(), order, from);
            case NormalisationLayer _ -> straight(order, from, from, ParameterLayout.size(stage));
            case PoolingLayer _ -> {}
        }
    }

    private static void dense(int inputs, int units, int[] order, int from) {
        for (int input = 0; input < inputs; input++) {
            for (int unit = 0; unit < units; unit++) {
                order[from + input * units + unit] = from + unit * inputs + input;
            }
        }
        straight(order, from + inputs * units, from + inputs * units, units);
    }

    private static void convolution(ConvolutionLayer layer, int channels, int[] order, int from) {
        int filters = layer.filters();
        int pixels = layer.window().height() * layer.window().width();
        for (int pixel = 0; pixel < pixels; pixel++) {
            for (int channel = 0; channel < channels; channel++) {
                for (int filter = 0; filter < filters; filter++) {
                    order[from + (pixel * channels + channel) * filters + filter] =
                            from + filters + (filter * channels + channel) * pixels + pixel;
                }
            }
        }
        straight(order, from + pixels * channels * filters, from, filters);
    }

    private static void straight(int[] order, int stored, int flat, int count) {
        for (int index = 0; index < count; index++) {
            order[stored + index] = flat + index;
        }
    }

    /**
     * Stored parameters as Deeplearning4j keeps them.
     *
     * @throws IllegalArgumentException if they have another size than the network
     */
    float[] flat(Bytes stored) {
        if (stored.size() != (long) flatOfStored.length * Float.BYTES) {
            throw new IllegalArgumentException("parameters have " + stored.size() + " bytes, the network needs "
                    + (long) flatOfStored.length * Float.BYTES);
        }
        ByteBuffer source = stored.toBuffer();
        float[] flat = new float[flatOfStored.length];
        for (int position : flatOfStored) {
            flat[position] = source.getFloat();
        }
        return flat;
    }

    /** The inverse of {@link #flat}; every NaN becomes the same one. */
    Bytes stored(float[] flat) {
        ByteBuffer target = ByteBuffer.allocate(flat.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int position : flatOfStored) {
            target.putInt(Float.floatToIntBits(flat[position]));
        }
        return Bytes.owning(target.array());
    }
}
