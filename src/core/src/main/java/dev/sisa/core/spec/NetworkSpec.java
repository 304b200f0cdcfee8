package dev.sisa.core.spec;

import java.util.List;

/**
 * The hidden layers of a constituent, first to last; a dense layer with one output a class and softmax always follows.
 *
 * @param input how the features lie beside each other
 * @param hidden the hidden layers; empty means softmax regression
 */
public record NetworkSpec(Form input, List<LayerSpec> hidden) {

    public NetworkSpec {
        hidden = List.copyOf(hidden);
    }

    /** Layers over features that are no image. */
    public NetworkSpec(List<? extends LayerSpec> hidden) {
        this(new Form.Flat(), List.copyOf(hidden));
    }

    /** Whether all layers are dense. */
    public boolean isDense() {
        return hidden.stream().allMatch(DenseLayer.class::isInstance);
    }
}
