package dev.sisa.cli;

import dev.sisa.core.spec.EngineName;
import dev.sisa.core.training.Engine;
import java.util.Locale;

/** An engine and what specs call it. */
record NamedEngine(EngineName as, Engine engine) {

    String name() {
        return as.name().toLowerCase(Locale.ROOT);
    }

    String fingerprint() {
        return engine.fingerprint();
    }
}
