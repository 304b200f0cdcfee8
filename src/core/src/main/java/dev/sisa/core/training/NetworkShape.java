package dev.sisa.core.training;

import dev.sisa.core.spec.NetworkSpec;

/**
 * A network with its ends: what is needed to read parameters.
 *
 * @param inputs features of a sample, at least 1
 * @param network the hidden layers
 * @param classes outputs, at least 2
 */
public record NetworkShape(int inputs, NetworkSpec network, int classes) {

    public NetworkShape {
        if (inputs < 1) {
            throw new IllegalArgumentException("a network needs at least 1 input, not " + inputs);
        }
        if (classes < 2) {
            throw new IllegalArgumentException("a network needs at least 2 classes, not " + classes);
        }
    }
}
