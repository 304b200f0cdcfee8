package dev.sisa.cli;

import dev.sisa.core.spec.EngineName;
import dev.sisa.core.training.Engine;

/** An engine and what specs call it. */
record NamedEngine(EngineName as, Engine engine) {

    String name() {
        return as.key();
    }

    String fingerprint() {
        return engine.fingerprint();
    }
}
