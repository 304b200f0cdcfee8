package dev.sisa.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sisa.core.spec.Activation;
import dev.sisa.core.spec.UpdaterSpec;
import dev.sisa.core.training.Batch;
import dev.sisa.core.training.Checkpoint;
import dev.sisa.core.training.LossWeights;
import dev.sisa.core.training.NetworkShape;
import dev.sisa.core.training.Trainer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Training with class weights, beside the formulas in double arithmetic and beside training without. */
final class WeightedTrainingTest {

    private static final int INPUTS = 6;
    private static final int CLASSES = 3;
    private static final int ROWS = 16;
    private static final double RATE = 0.5;
    private static final double L2 = 0.01;
    private static final NetworkShape REGRESSION = Samples.shape(INPUTS, CLASSES);
    private static final LossWeights WEIGHTS = LossWeights.balanced(new long[] {3, 40, 12});

    @Test
    void softmax_regression_follows_the_formulas() {
        Trainer trainer = initial(REGRESSION);
        double[] expected = parameters(trainer);
        for (int number = 0; number < 40; number++) {
            Batch batch = batch(REGRESSION, number, WEIGHTS);
            descend(expected, batch);
            trainer.fit(batch, number);
        }

        double[] found = parameters(trainer);
        for (int index = 0; index < expected.length; index++) {
            assertThat(found[index]).as("parameter %d", index).isCloseTo(expected[index], within(2e-6));
        }
    }

    /** {@code w -= rate * (sum(weight * (p - y) * x) / rows + l2 * w)}; parameters are weights [inputs][classes], then biases. */
    private static void descend(double[] parameters, Batch batch) {
        double[] gradient = new double[parameters.length];
        for (int row = 0; row < batch.size(); row++) {
            int label = batch.labels()[row];
            double[] deltas = probabilities(parameters, batch, row);
            deltas[label] -= 1;
            for (int output = 0; output < CLASSES; output++) {
                double delta = deltas[output] * batch.weights().of(label) / batch.size();
                for (int input = 0; input < INPUTS; input++) {
                    gradient[input * CLASSES + output] += delta * batch.features()[row * INPUTS + input];
                }
                gradient[INPUTS * CLASSES + output] += delta;
            }
        }
        for (int index = 0; index < parameters.length; index++) {
            double penalty = index < INPUTS * CLASSES ? L2 * parameters[index] : 0;
            parameters[index] -= RATE * (gradient[index] + penalty);
        }
    }

    private static double[] probabilities(double[] parameters, Batch batch, int row) {
        double[] odds = new double[CLASSES];
        for (int output = 0; output < CLASSES; output++) {
            double sum = parameters[INPUTS * CLASSES + output];
            for (int input = 0; input < INPUTS; input++) {
                sum += parameters[input * CLASSES + output] * batch.features()[row * INPUTS + input];
            }
            odds[output] = Math.exp(sum);
        }
        double all = Arrays.stream(odds).sum();
        return Arrays.stream(odds).map(odd -> odd / all).toArray();
    }

    @Test
    void weights_of_1_leave_every_bit_as_it_is_without_any() {
        NetworkShape shape = Samples.shape(INPUTS, CLASSES, Samples.layer(9, Activation.TANH));

        assertThat(trained(shape, LossWeights.balanced(new long[] {5, 5, 5})))
                .isEqualTo(trained(shape, LossWeights.EQUAL));
        assertThat(trained(shape, WEIGHTS)).isNotEqualTo(trained(shape, LossWeights.EQUAL));
    }

    private static Checkpoint trained(NetworkShape shape, LossWeights weights) {
        Trainer trainer = initial(shape);
        for (int number = 0; number < 10; number++) {
            trainer.fit(batch(shape, number, weights), number);
        }
        return trainer.checkpoint();
    }

    private static Trainer initial(NetworkShape shape) {
        return new PortableEngine().initial(Samples.constituent(shape, new UpdaterSpec.Sgd(RATE), L2));
    }

    private static Batch batch(NetworkShape shape, int number, LossWeights weights) {
        Batch batch = new Batch(ROWS, INPUTS, weights);
        Samples.fill(batch, shape, number * ROWS, ROWS - number % 3);
        return batch;
    }

    private static double[] parameters(Trainer trainer) {
        return DoubleNetwork.parameters(trainer.checkpoint().parameters().toBuffer());
    }
}
