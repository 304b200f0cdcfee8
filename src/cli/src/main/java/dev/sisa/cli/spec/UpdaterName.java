package dev.sisa.cli.spec;

import dev.sisa.core.spec.UpdaterSpec;

/** Updaters by their names on the command line, each with the rate that suits learned scales. */
public enum UpdaterName {
    SGD(0.1),
    MOMENTUM(0.01),
    ADAM(0.001);

    private final double usualRate;

    UpdaterName(double usualRate) {
        this.usualRate = usualRate;
    }

    /** The learning rate where none is stated. */
    double usualRate() {
        return usualRate;
    }

    /** The updater with its usual rate. */
    public UpdaterSpec usual() {
        return of(usualRate);
    }

    /** The updater with a learning rate. */
    UpdaterSpec of(double rate) {
        return switch (this) {
            case SGD -> new UpdaterSpec.Sgd(rate);
            case MOMENTUM -> new UpdaterSpec.Momentum(rate, UpdaterSpec.MOMENTUM);
            case ADAM -> new UpdaterSpec.Adam(rate, UpdaterSpec.BETA1, UpdaterSpec.BETA2, UpdaterSpec.EPSILON);
        };
    }
}
