package dev.sisa.core.training;

import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.spec.Activation;
import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.spec.Form;
import dev.sisa.core.spec.LayerSpec;
import dev.sisa.core.spec.NetworkSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * A network with its inputs and outputs, as needed to read parameters.
 *
 * @param inputs features of a sample, at least 1
 * @param network the hidden layers, which must fit each other
 * @param classes outputs, at least 2
 */
public record NetworkShape(int inputs, NetworkSpec network, int classes) {

    public NetworkShape {
        if (inputs < 1) {
            throw new InvalidValueException("a network needs at least 1 input, not " + inputs);
        }
        if (classes < 2) {
            throw new InvalidValueException("a network needs at least 2 classes, not " + classes);
        }
        stages(inputs, network, classes);
    }

    /** All layers from input to output, the last one included, between their ends. */
    public List<Stage> stages() {
        return stages(inputs, network, classes);
    }

    private static List<Stage> stages(int inputs, NetworkSpec network, int classes) {
        List<Stage> stages = new ArrayList<>();
        Extent extent = input(inputs, network.input());
        for (LayerSpec layer : network.hidden()) {
            extent = add(stages, layer, extent);
        }
        add(stages, new DenseLayer(classes, Activation.IDENTITY, 0), extent);
        return List.copyOf(stages);
    }

    private static Extent input(int inputs, Form form) {
        if (form instanceof Form.Image image && image.size() != inputs) {
            throw new InvalidValueException("the network's input of %dx%dx%d is %d values, but a sample has %d features"
                    .formatted(image.height(), image.width(), image.channels(), image.size(), inputs));
        }
        return new Extent(form, inputs);
    }

    private static Extent add(List<Stage> stages, LayerSpec layer, Extent in) {
        try {
            stages.add(Stage.of(layer, in));
        } catch (InvalidValueException e) {
            throw new InvalidValueException(
                    "layer " + (stages.size() + 1) + ", a " + layer.kind() + ", " + e.getMessage(), e);
        }
        return stages.getLast().out();
    }
}
