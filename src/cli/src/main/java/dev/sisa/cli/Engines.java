package dev.sisa.cli;

import dev.sisa.core.model.Model;
import dev.sisa.core.training.Engine;
import dev.sisa.dl4j.Dl4jEngine;
import dev.sisa.nn.PortableEngine;

/** The engines by their names in specs. Only training on dl4j loads native code. */
final class Engines {

    private Engines() {}

    /** What a model's checkpoints come from: enough to tell whether they follow. */
    static String fingerprint(Model model) {
        return of(model).fingerprint();
    }

    /**
     * What trains a model, on this machine.
     *
     * @throws dev.sisa.dl4j.WrongDeviceException if it cannot here
     */
    static Engine trainer(Model model) {
        Engine engine = of(model);
        if (engine instanceof Dl4jEngine dl4j) {
            dl4j.requireDevice();
        }
        return engine;
    }

    private static Engine of(Model model) {
        return switch (model.spec().training().engine()) {
            case PORTABLE -> new PortableEngine();
            case DL4J -> new Dl4jEngine(System.getenv());
        };
    }
}
