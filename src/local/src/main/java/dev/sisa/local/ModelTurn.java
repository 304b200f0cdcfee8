package dev.sisa.local;

import dev.sisa.core.port.Ports;
import dev.sisa.local.file.Home;
import dev.sisa.local.file.ModelLock;
import java.time.Duration;
import java.util.function.Consumer;

/** Serialises imports into a model, and its deletion. */
final class ModelTurn {

    private static final Duration RETRY = Duration.ofMillis(200);

    private ModelTurn() {}

    /** Waits until the lock of a model is free, and reports the holder once. */
    static ModelLock await(Home home, String model, Ports ports, Consumer<String> onWait) {
        boolean told = false;
        while (true) {
            switch (ModelLock.tryAcquire(home.locks(), model, ports.clock().instant())) {
                case ModelLock.Attempt.Acquired(ModelLock lock) -> {
                    return lock;
                }
                case ModelLock.Attempt.Held(String holder) -> {
                    if (!told) {
                        onWait.accept(holder + " is at work on model " + model + "; waiting for it");
                        told = true;
                    }
                    ports.pause().of(RETRY);
                }
            }
        }
    }
}
