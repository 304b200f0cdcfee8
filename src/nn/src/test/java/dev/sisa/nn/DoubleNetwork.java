package dev.sisa.nn;

import dev.sisa.core.training.Batch;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The loss of a network in double arithmetic, written from the formulas and sharing nothing with the engine's kernels.
 */
final class DoubleNetwork {

    private final List<Layer> layers;
    private final double l2;

    DoubleNetwork(List<Layer> layers, double l2) {
        this.layers = layers;
        this.l2 = l2;
    }

    /** Parameters in the stored layout. */
    static double[] parameters(ByteBuffer stored) {
        double[] parameters = new double[stored.remaining() / Float.BYTES];
        for (int index = 0; index < parameters.length; index++) {
            parameters[index] = stored.getFloat();
        }
        return parameters;
    }

    /** Derivative of the loss by a parameter, by central differences. */
    double slope(double[] parameters, int index, Batch batch) {
        double step = 1e-5;
        double[] moved = parameters.clone();
        moved[index] = parameters[index] + step;
        double above = loss(moved, batch);
        moved[index] = parameters[index] - step;
        return (above - loss(moved, batch)) / (2 * step);
    }

    private double loss(double[] parameters, Batch batch) {
        double loss = 0;
        for (int row = 0; row < batch.size(); row++) {
            double[] features = new double[batch.inputs()];
            for (int input = 0; input < features.length; input++) {
                features[input] = batch.features()[row * batch.inputs() + input];
            }
            int label = batch.labels()[row];
            double weight = batch.weights().present() ? batch.weights().of(label) : 1;
            loss += weight * crossEntropy(outputs(parameters, features), label) / batch.size();
        }
        return loss + penalty(parameters);
    }

    private static double crossEntropy(double[] sums, int label) {
        double total = 0;
        for (double sum : sums) {
            total += Math.exp(sum);
        }
        return Math.log(total) - sums[label];
    }

    private double penalty(double[] parameters) {
        double sum = 0;
        int offset = 0;
        for (Layer layer : layers) {
            int weights = layer.panels().inputs() * layer.panels().outputs();
            for (int index = offset; index < offset + weights; index++) {
                sum += l2 / 2 * parameters[index] * parameters[index];
            }
            offset += layer.panels().storedSize();
        }
        return sum;
    }

    private double[] outputs(double[] parameters, double[] features) {
        double[] values = features;
        int offset = 0;
        for (Layer layer : layers) {
            values = outputs(layer, parameters, offset, values);
            offset += layer.panels().storedSize();
        }
        return values;
    }

    private static double[] outputs(Layer layer, double[] parameters, int offset, double[] in) {
        double[] out = new double[layer.panels().outputs()];
        for (int output = 0; output < out.length; output++) {
            double sum = parameters[offset + in.length * out.length + output];
            for (int input = 0; input < in.length; input++) {
                sum += in[input] * parameters[offset + input * out.length + output];
            }
            out[output] = switch (layer.activation()) {
                case RELU -> Math.max(0, sum);
                case TANH -> Math.tanh(sum);
                case SIGMOID -> 1 / (1 + Math.exp(-sum));
                case IDENTITY -> sum;
            };
        }
        return out;
    }
}
