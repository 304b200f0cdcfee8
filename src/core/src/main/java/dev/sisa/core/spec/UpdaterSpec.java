package dev.sisa.core.spec;

import dev.sisa.core.failure.InvalidValueException;

/** How gradients move parameters. Rates are per iteration of one batch, gradients are means over the batch. */
public sealed interface UpdaterSpec {

    /** Usual momentum. */
    double MOMENTUM = 0.9;

    /** Adam's usual decay of the first moment. */
    double BETA1 = 0.9;

    /** Adam's usual decay of the second moment. */
    double BETA2 = 0.999;

    /** Adam's usual guard against division by zero. */
    double EPSILON = 1e-8;

    double rate();

    /** Its name in specs and commands. */
    String kind();

    /** {@code p -= rate * g}. */
    record Sgd(double rate) implements UpdaterSpec {
        public Sgd {
            requirePositive("rate", rate);
        }

        @Override
        public String kind() {
            return "sgd";
        }
    }

    /** {@code v = momentum * v + g; p -= rate * v}. */
    record Momentum(double rate, double momentum) implements UpdaterSpec {
        public Momentum {
            requirePositive("rate", rate);
            requireFraction("momentum", momentum);
        }

        @Override
        public String kind() {
            return "momentum";
        }
    }

    /**
     * Adam with bias correction.
     *
     * @see <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba, algorithm 1</a>
     */
    record Adam(double rate, double beta1, double beta2, double epsilon) implements UpdaterSpec {
        public Adam {
            requirePositive("rate", rate);
            requireFraction("beta1", beta1);
            requireFraction("beta2", beta2);
            requirePositive("epsilon", epsilon);
        }

        @Override
        public String kind() {
            return "adam";
        }
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new InvalidValueException("updater " + name + " must be a positive number, not " + value);
        }
    }

    private static void requireFraction(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new InvalidValueException("updater " + name + " must be at least 0 and below 1, not " + value);
        }
    }
}
