package dev.sisa.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sisa.core.spec.UpdaterSpec;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Three iterations on one parameter against the formulas in double. */
final class UpdaterTest {

    private static final double[] GRADIENTS = {0.5, -0.25, 2};
    private static final float L2 = 0.125f;

    @Test
    void plain_descent_subtracts_the_gradient_times_the_rate() {
        double p = 1;
        for (double gradient : GRADIENTS) {
            p -= 0.1 * (gradient + L2 * p);
        }
        assertThat(moved(new UpdaterSpec.Sgd(0.1))).isCloseTo((float) p, within(1e-6f));
    }

    @Test
    void momentum_keeps_a_velocity() {
        double p = 1;
        double velocity = 0;
        for (double gradient : GRADIENTS) {
            velocity = 0.9 * velocity + gradient + L2 * p;
            p -= 0.1 * velocity;
        }
        assertThat(moved(new UpdaterSpec.Momentum(0.1, 0.9))).isCloseTo((float) p, within(1e-6f));
    }

    @Test
    void adam_corrects_the_bias_of_both_moments() {
        double p = 1;
        double first = 0;
        double second = 0;
        for (int t = 1; t <= GRADIENTS.length; t++) {
            double gradient = GRADIENTS[t - 1] + L2 * p;
            first = 0.9 * first + 0.1 * gradient;
            second = 0.99 * second + 0.01 * gradient * gradient;
            double size = Math.sqrt(second / (1 - Math.pow(0.99, t))) + 1e-3;
            p -= 0.1 * first / (1 - Math.pow(0.9, t)) / size;
        }
        assertThat(moved(new UpdaterSpec.Adam(0.1, 0.9, 0.99, 1e-3))).isCloseTo((float) p, within(1e-6f));
    }

    private static float moved(UpdaterSpec spec) {
        Updater updater = Updater.of(spec);
        Parameters parameters = Parameters.fresh(Weights.zeros(new PanelLayout(1, 1)), updater.arrays());
        parameters.values()[0] = 1;
        float[] gradient = new float[PanelLayout.WIDTH];
        for (int index = 0; index < GRADIENTS.length; index++) {
            Arrays.fill(gradient, (float) GRADIENTS[index]);
            updater.begin(index + 1);
            updater.apply(new VectorKernels(), parameters, gradient, new ParameterRange(0, PanelLayout.WIDTH, L2));
        }
        return parameters.values()[0];
    }
}
