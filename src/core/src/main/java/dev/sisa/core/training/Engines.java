package dev.sisa.core.training;

import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.spec.EngineName;
import dev.sisa.core.spec.NetworkSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The engines of a program by their names in specs. A program may lack some: it serves their models all the same.
 *
 * @param makers makes an engine each; native code is loaded when a trainer is asked for
 */
public record Engines(Map<EngineName, Supplier<Engine>> makers) {

    public Engines {
        makers = Map.copyOf(makers);
    }

    /**
     * The engine of a name.
     *
     * @throws WrongDeviceException if it cannot train here
     */
    public Engine trainer(EngineName name) {
        Engine engine = Optional.ofNullable(makers.get(name))
                .map(Supplier::get)
                .orElseThrow(() -> new WrongDeviceException("this program has no engine " + name.key()
                        + ": it predicts with its models, and another program must train them"));
        if (!engine.fingerprint().equals(name.fingerprint())) {
            throw new IllegalStateException("engine " + name.key() + " has fingerprint " + engine.fingerprint()
                    + ", and its name stands for " + name.fingerprint());
        }
        engine.requireDevice();
        return engine;
    }

    /** The engines that can train a network here; the reasons of the others are reported. */
    public List<NamedEngine> able(NetworkSpec network, Consumer<String> unable) {
        List<NamedEngine> able = new ArrayList<>();
        for (EngineName name : EngineName.values()) {
            try {
                name.requireTrains(network);
                able.add(new NamedEngine(name, trainer(name)));
            } catch (InvalidValueException | WrongDeviceException e) {
                unable.accept(name.key() + " is left out: " + e.getMessage());
            }
        }
        return able;
    }
}
