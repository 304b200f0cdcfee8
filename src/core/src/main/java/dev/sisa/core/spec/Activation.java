package dev.sisa.core.spec;

import dev.sisa.core.bytes.Keyed;

/** The function that a layer applies to its weighted sums, element by element. */
public enum Activation implements Keyed {
    RELU("relu"),
    TANH("tanh"),
    SIGMOID("sigmoid"),
    IDENTITY("identity");

    private final String key;

    Activation(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
