package dev.sisa.cli.home;

import dev.sisa.core.spec.EngineName;
import dev.sisa.core.training.Engines;
import dev.sisa.core.training.ForwardPass;
import dev.sisa.dl4j.Dl4jEngine;
import dev.sisa.nn.PortableEngine;
import dev.sisa.nn.PortableForwardPass;
import java.util.Map;

/** The parts of the command line besides a home: the engines, and the forward passes of predictions. */
public final class Composition {

    /** Only training on dl4j loads native code. */
    public static final Engines ENGINES = new Engines(
            Map.of(EngineName.PORTABLE, PortableEngine::new, EngineName.DL4J, () -> new Dl4jEngine(System.getenv())));

    /** Forward passes over parameters of any engine. */
    static final ForwardPass.Factory SERVING = PortableForwardPass::of;

    private Composition() {}
}
