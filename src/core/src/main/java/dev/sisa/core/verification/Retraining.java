package dev.sisa.core.verification;

import dev.sisa.core.port.Ports;

/**
 * A way to train once more.
 *
 * @param ports an empty home, in which the model was just made
 * @param fingerprint of the engine that trains
 */
public record Retraining(Ports ports, String fingerprint, Training training) {

    /** Trains every step of a shard whose slices are there and which has no checkpoint yet. */
    @FunctionalInterface
    public interface Training {
        void train(Ports ports, int shard);
    }
}
