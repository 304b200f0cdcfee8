package dev.sisa.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.spec.ConvolutionLayer;
import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.spec.Form;
import dev.sisa.core.spec.LayerSpec;
import dev.sisa.core.spec.NetworkSpec;
import dev.sisa.core.spec.NormalisationLayer;
import dev.sisa.core.spec.PoolingLayer;
import dev.sisa.core.spec.Window;

/**
 * Writes a network as JSON; {@link NetworkReader} is its counterpart. It is the list of layers, or with an image
 * {@code {"input": {"height", "width", "channels"}, "layers": [...]}}, and a layer is one of
 *
 * <pre>
 * {"units", "activation", "dropout"}
 * {"convolution": {"filters", "height", "width", "stride", "padding": "valid" | "same", "activation"}}
 * {"pooling": {"kind": "max" | "average", "height", "width", "stride"}}
 * {"normalisation": {"decay", "epsilon"}}
 * </pre>
 */
final class NetworkJson {

    private NetworkJson() {}

    static JsonNode write(NetworkSpec network) {
        ArrayNode layers = JsonNodeFactory.instance.arrayNode();
        network.hidden().forEach(layer -> layer(layers.addObject(), layer));
        return switch (network.input()) {
            case Form.Flat _ -> layers;
            case Form.Image(int height, int width, int channels) -> {
                ObjectNode root = JsonNodeFactory.instance.objectNode();
                root.putObject("input")
                        .put("height", height)
                        .put("width", width)
                        .put("channels", channels);
                yield root.set("layers", layers);
            }
        };
    }

    private static void layer(ObjectNode node, LayerSpec layer) {
        switch (layer) {
            case DenseLayer dense ->
                node.put("units", dense.units())
                        .put("activation", dense.activation().key())
                        .put("dropout", dense.dropout());
            case ConvolutionLayer convolution ->
                window(node.putObject("convolution").put("filters", convolution.filters()), convolution.window())
                        .put("padding", convolution.padding().key())
                        .put("activation", convolution.activation().key());
            case PoolingLayer pooling ->
                window(node.putObject("pooling").put("kind", pooling.pooling().key()), pooling.window());
            case NormalisationLayer normalisation ->
                node.putObject("normalisation")
                        .put("decay", normalisation.decay())
                        .put("epsilon", normalisation.epsilon());
        }
    }

    private static ObjectNode window(ObjectNode node, Window window) {
        return node.put("height", window.height()).put("width", window.width()).put("stride", window.stride());
    }
}
