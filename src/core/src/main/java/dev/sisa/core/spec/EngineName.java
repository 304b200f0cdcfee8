package dev.sisa.core.spec;

import dev.sisa.core.bytes.Keyed;
import dev.sisa.core.failure.InvalidValueException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The engines by their names in specs. Each has one fingerprint, which is known here so that a program without the engine can
 * tell which checkpoints follow and can predict.
 */
public enum EngineName implements Keyed {
    /** Dense networks, the same bits on every processor. */
    PORTABLE("portable", "portable/1"),
    /** Every network, the same bits on one class of devices. */
    DL4J("dl4j", "dl4j/1.0.0-M2.1/linux-x86_64-onednn-avx2/openblas-haswell/threads-1/1");

    private final String key;
    private final String fingerprint;

    EngineName(String key, String fingerprint) {
        this.key = key;
        this.fingerprint = fingerprint;
    }

    @Override
    public String key() {
        return key;
    }

    /** Names everything about the engine that changes bits. The last part is raised when its module changes them. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The fingerprints of all engines. */
    public static Map<EngineName, String> fingerprints() {
        return Arrays.stream(values()).collect(Collectors.toMap(Function.identity(), EngineName::fingerprint));
    }

    /** The engine of a network whose spec names none. */
    public static EngineName usual(NetworkSpec network) {
        return network.isDense() ? PORTABLE : DL4J;
    }

    /**
     * Checks that the engine can train a network.
     *
     * @throws InvalidValueException if it cannot
     */
    public void requireTrains(NetworkSpec network) {
        for (int number = 1; number <= network.hidden().size(); number++) {
            LayerSpec layer = network.hidden().get(number - 1);
            if (this == PORTABLE && !(layer instanceof DenseLayer)) {
                throw new InvalidValueException("the portable engine trains dense layers alone, and layer " + number
                        + " is a " + layer.kind() + ": choose --engine dl4j");
            }
        }
    }
}
