package dev.sisa.core.spec;

import dev.sisa.core.failure.InvalidValueException;

/**
 * A hidden dense layer with bias.
 *
 * @param units outputs of the layer, at least 1
 * @param activation applied to the weighted sums
 * @param dropout probability in [0, 1) that an output is set to 0 while training; kept outputs are divided by (1 - dropout),
 *     and nothing is dropped when answering
 */
public record DenseLayer(int units, Activation activation, double dropout) implements LayerSpec {

    public DenseLayer {
        if (units < 1) {
            throw new InvalidValueException("a dense layer needs at least 1 unit, not " + units);
        }
        if (!(dropout >= 0 && dropout < 1)) {
            throw new InvalidValueException("dropout must be at least 0 and below 1, not " + dropout);
        }
    }

    @Override
    public String kind() {
        return "dense layer";
    }
}
