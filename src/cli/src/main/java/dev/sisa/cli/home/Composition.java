package dev.sisa.cli.home;

import dev.sisa.core.model.Model;
import dev.sisa.core.serving.Serving;
import dev.sisa.core.spec.EngineName;
import dev.sisa.core.training.Engines;
import dev.sisa.dl4j.Dl4jEngine;
import dev.sisa.nn.PortableEngine;
import dev.sisa.nn.PortableForwardPass;
import java.util.Map;

/** The parts of the command line besides a home: the engines, and the forward pass of predictions. */
public final class Composition {

    /** Only training on dl4j loads native code. */
    public static final Engines ENGINES = new Engines(
            Map.of(EngineName.PORTABLE, PortableEngine::new, EngineName.DL4J, () -> new Dl4jEngine(System.getenv())));

    private Composition() {}

    /** The serving of a model's parameters. */
    public static Serving serving(Model model) {
        return new Serving(PortableForwardPass::of, model.fingerprint());
    }
}
