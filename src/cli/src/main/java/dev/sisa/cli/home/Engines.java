package dev.sisa.cli.home;

import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.model.Model;
import dev.sisa.core.spec.EngineName;
import dev.sisa.core.spec.NetworkSpec;
import dev.sisa.core.training.Engine;
import dev.sisa.dl4j.Dl4jEngine;
import dev.sisa.dl4j.WrongDeviceException;
import dev.sisa.nn.PortableEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The engines by their names in specs. Only training on dl4j loads native code. */
public final class Engines {

    private Engines() {}

    /** The fingerprint of a model's engine, which suffices to tell whether checkpoints follow. */
    public static String fingerprint(Model model) {
        return of(model).fingerprint();
    }

    /**
     * The engine that trains a model on this machine.
     *
     * @throws WrongDeviceException if it cannot here
     */
    public static Engine trainer(Model model) {
        Engine engine = of(model);
        requireDevice(engine);
        return engine;
    }

    /** The engines that can train a network on this machine; the reasons of the others are reported. */
    public static List<NamedEngine> able(NetworkSpec network, Consumer<String> unable) {
        List<NamedEngine> able = new ArrayList<>();
        for (EngineName name : EngineName.values()) {
            try {
                name.requireTrains(network);
                Engine engine = of(name);
                requireDevice(engine);
                able.add(new NamedEngine(name, engine));
            } catch (InvalidValueException | WrongDeviceException e) {
                unable.accept(name.key() + " is left out: " + e.getMessage());
            }
        }
        return able;
    }

    private static void requireDevice(Engine engine) {
        if (engine instanceof Dl4jEngine dl4j) {
            dl4j.requireDevice();
        }
    }

    private static Engine of(Model model) {
        return of(model.spec().training().engine());
    }

    private static Engine of(EngineName name) {
        return switch (name) {
            case PORTABLE -> new PortableEngine();
            case DL4J -> new Dl4jEngine(System.getenv());
        };
    }
}
