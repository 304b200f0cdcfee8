package dev.sisa.nn;

import dev.sisa.core.spec.Activation;
import dev.sisa.core.training.ConstituentSpec;
import dev.sisa.core.training.CounterRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * Weights before the first batch: uniform within He's limit for relu and Glorot's for the others; biases 0. Weight
 * {@code [i][o]} of a layer is number {@code i * outputs + o} of a key of its own.
 *
 * @see <a href="https://arxiv.org/abs/1502.01852">He et al., Delving deep into rectifiers, section 2.2</a>
 * @see <a href="https://proceedings.mlr.press/v9/glorot10a.html">Glorot and Bengio, equation 16</a>
 */
final class InitialWeights {

    private InitialWeights() {}

    /** The weights of each layer. */
    static List<Weights> of(ConstituentSpec constituent) {
        List<Weights> weights = new ArrayList<>();
        for (Layer layer : Layer.of(constituent.shape())) {
            // Step, pass and batch count from 0 in training keys, which have one part less.
            long key = CounterRandom.key(constituent.seed(), constituent.shard(), 0, 0, 0, weights.size());
            weights.add(uniform(layer.panels(), limit(layer), key));
        }
        return weights;
    }

    private static Weights uniform(Panels panels, float limit, long key) {
        Weights weights = Weights.zeros(panels);
        for (int input = 0; input < panels.inputs(); input++) {
            for (int output = 0; output < panels.outputs(); output++) {
                float unit = CounterRandom.unit(key, (long) input * panels.outputs() + output);
                weights.values()[panels.index(input, output)] = (2 * unit - 1) * limit;
            }
        }
        return weights;
    }

    private static float limit(Layer layer) {
        double inputs = layer.panels().inputs();
        double outputs = layer.panels().outputs();
        double fan = layer.activation() == Activation.RELU ? inputs : inputs + outputs;
        return (float) StrictMath.sqrt(6 / fan);
    }
}
