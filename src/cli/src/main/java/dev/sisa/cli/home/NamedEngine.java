package dev.sisa.cli.home;

import dev.sisa.core.spec.EngineName;
import dev.sisa.core.training.Engine;

/** An engine and its name in specs. */
public record NamedEngine(EngineName as, Engine engine) {

    public String name() {
        return as.key();
    }

    public String fingerprint() {
        return engine.fingerprint();
    }
}
