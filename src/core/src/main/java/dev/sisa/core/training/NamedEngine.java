package dev.sisa.core.training;

import dev.sisa.core.spec.EngineName;

/** An engine and its name in specs. */
public record NamedEngine(EngineName as, Engine engine) {

    public String name() {
        return as.key();
    }

    public String fingerprint() {
        return engine.fingerprint();
    }
}
