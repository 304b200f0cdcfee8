package dev.sisa.core.spec;

import java.util.List;

/**
 * The hidden layers of a constituent, first to last; a dense layer with one output a class and softmax always follows.
 *
 * @param hidden the hidden layers; empty means softmax regression
 */
public record NetworkSpec(List<DenseLayer> hidden) {

    public NetworkSpec {
        hidden = List.copyOf(hidden);
    }
}
