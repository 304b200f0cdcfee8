package dev.sisa.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sisa.core.spec.Activation;
import dev.sisa.core.spec.UpdaterSpec;
import dev.sisa.core.training.Batch;
import dev.sisa.core.training.LossWeights;
import dev.sisa.core.training.NetworkShape;
import dev.sisa.core.training.Trainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One step of plain descent at rate 1 moves every parameter by its gradient, which finite differences know too. */
final class GradientTest {

    private static final double L2 = 0.01;

    @ParameterizedTest
    @EnumSource
    void gradients_are_those_of_finite_differences(Activation activation) {
        NetworkShape shape = Samples.shape(9, 4, Samples.layer(19, activation), Samples.layer(6, activation));
        assertGradient(shape, 7);
    }

    @Test
    void softmax_regression_has_no_hidden_layer() {
        assertGradient(Samples.shape(9, 2), 5);
    }

    @Test
    void a_batch_of_one_is_averaged_over_one() {
        assertGradient(Samples.shape(9, 3, Samples.layer(5, Activation.TANH)), 1);
    }

    @Test
    void the_weight_of_its_class_multiplies_the_loss_of_each_sample_and_not_the_penalty() {
        NetworkShape shape = Samples.shape(9, 3, Samples.layer(5, Activation.TANH));
        Batch batch = new Batch(8, 9, LossWeights.balanced(new long[] {70, 20, 10}));
        Samples.fill(batch, shape, 0, 7);

        assertGradient(shape, batch);
    }

    private static void assertGradient(NetworkShape shape, int size) {
        assertGradient(shape, Samples.batch(shape, 0, size));
    }

    private static void assertGradient(NetworkShape shape, Batch batch) {
        Trainer trainer = new PortableEngine().initial(Samples.constituent(shape, new UpdaterSpec.Sgd(1), L2));
        double[] before =
                DoubleNetwork.parameters(trainer.checkpoint().parameters().toBuffer());
        trainer.fit(batch, 0);
        double[] after =
                DoubleNetwork.parameters(trainer.checkpoint().parameters().toBuffer());
        DoubleNetwork network = new DoubleNetwork(Layer.of(shape), L2);
        for (int index = 0; index < before.length; index++) {
            assertThat(before[index] - after[index])
                    .as("gradient of parameter %d", index)
                    .isCloseTo(network.slope(before, index, batch), within(1e-6));
        }
    }
}
