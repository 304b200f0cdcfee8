package dev.sisa.core.verification;

import dev.sisa.core.installation.Installation;
import dev.sisa.core.port.Ports;

/**
 * A way to train once more.
 *
 * @param installation without anything but the model, which was just made in it
 */
public record Retraining(Installation installation, Training training) {

    Ports ports() {
        return installation.ports();
    }

    /** Trains every step of a shard whose slices are there and which has no checkpoint yet. */
    @FunctionalInterface
    public interface Training {
        void train(Ports ports, int shard);
    }
}
