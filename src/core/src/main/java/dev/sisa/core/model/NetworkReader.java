package dev.sisa.core.model;

import static dev.sisa.core.model.TrainingSpecReader.constant;

import dev.sisa.core.json.BadJsonException;
import dev.sisa.core.json.JsonPlace;
import dev.sisa.core.spec.Activation;
import dev.sisa.core.spec.ConvolutionLayer;
import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.spec.Form;
import dev.sisa.core.spec.LayerSpec;
import dev.sisa.core.spec.NetworkSpec;
import dev.sisa.core.spec.NormalisationLayer;
import dev.sisa.core.spec.Padding;
import dev.sisa.core.spec.PoolingLayer;
import dev.sisa.core.spec.Window;
import java.util.List;

/** Reads what {@link NetworkJson} writes; fields that are not stated have their usual values. */
final class NetworkReader {

    private NetworkReader() {}

    /**
     * The network at a place.
     *
     * @throws BadJsonException if something is missing, unknown or out of its range
     */
    static NetworkSpec read(JsonPlace place) {
        if (!place.isObject()) {
            return new NetworkSpec(layers(place));
        }
        place.object("input", "layers");
        JsonPlace input = place.at("input").object("height", "width", "channels");
        Form image = input.checked(() -> new Form.Image(
                input.at("height").wholeNumber(),
                input.at("width").wholeNumber(),
                input.at("channels").wholeNumber()));
        return new NetworkSpec(image, layers(place.at("layers")));
    }

    private static List<LayerSpec> layers(JsonPlace place) {
        return place.members().stream().map(NetworkReader::layer).toList();
    }

    private static LayerSpec layer(JsonPlace place) {
        if (place.has("convolution")) {
            return convolution(place.object("convolution").at("convolution"));
        }
        if (place.has("pooling")) {
            return pooling(place.object("pooling").at("pooling"));
        }
        if (place.has("normalisation")) {
            return normalisation(place.object("normalisation").at("normalisation"));
        }
        return dense(place);
    }

    private static LayerSpec dense(JsonPlace place) {
        place.object("units", "activation", "dropout");
        int units = place.at("units").wholeNumber();
        Activation activation = constant(place.at("activation"), Activation.class);
        double dropout = place.has("dropout") ? place.at("dropout").number() : 0;
        return place.checked(() -> new DenseLayer(units, activation, dropout));
    }

    private static LayerSpec convolution(JsonPlace place) {
        place.object("filters", "height", "width", "stride", "padding", "activation");
        int filters = place.at("filters").wholeNumber();
        Window window = window(place, 1);
        Padding padding = place.has("padding") ? constant(place.at("padding"), Padding.class) : Padding.VALID;
        Activation activation = constant(place.at("activation"), Activation.class);
        return place.checked(() -> new ConvolutionLayer(filters, window, padding, activation));
    }

    private static LayerSpec pooling(JsonPlace place) {
        place.object("kind", "height", "width", "stride");
        PoolingLayer.Pooling kind = constant(place.at("kind"), PoolingLayer.Pooling.class);
        return new PoolingLayer(kind, window(place, place.at("height").wholeNumber()));
    }

    private static LayerSpec normalisation(JsonPlace place) {
        place.object("decay", "epsilon");
        double decay = place.has("decay") ? place.at("decay").number() : NormalisationLayer.DECAY;
        double epsilon = place.has("epsilon") ? place.at("epsilon").number() : NormalisationLayer.EPSILON;
        return place.checked(() -> new NormalisationLayer(decay, epsilon));
    }

    private static Window window(JsonPlace place, int usualStride) {
        int height = place.at("height").wholeNumber();
        int width = place.at("width").wholeNumber();
        int stride = place.has("stride") ? place.at("stride").wholeNumber() : usualStride;
        return place.checked(() -> new Window(height, width, stride));
    }
}
