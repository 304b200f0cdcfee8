package dev.sisa.core.spec;

/** What a dense layer applies to its weighted sums, element by element. */
public enum Activation {
    RELU,
    TANH,
    SIGMOID,
    IDENTITY
}
