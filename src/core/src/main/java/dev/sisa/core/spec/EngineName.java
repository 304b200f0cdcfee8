package dev.sisa.core.spec;

import dev.sisa.core.bytes.Keyed;
import dev.sisa.core.failure.InvalidValueException;

/** The engines by their names in specs. */
public enum EngineName implements Keyed {
    /** Dense networks, the same bits on every processor. */
    PORTABLE("portable"),
    /** Every network, the same bits on one class of devices. */
    DL4J("dl4j");

    private final String key;

    EngineName(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
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
