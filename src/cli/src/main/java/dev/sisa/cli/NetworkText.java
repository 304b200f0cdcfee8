package dev.sisa.cli;

import dev.sisa.core.spec.Activation;
import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.spec.NetworkSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hidden layers as they are written on the command line: {@code 128:tanh,64:relu:0.2} is 128 units of tanh, then 64 of relu
 * with dropout 0.2; {@code none} is softmax regression.
 */
final class NetworkText {

    private static final Pattern LAYER = Pattern.compile("(\\d{1,7}):(relu|tanh|sigmoid|identity)(?::(0?\\.\\d+|0))?");

    private NetworkText() {}

    /**
     * The layers of a text.
     *
     * @throws IllegalArgumentException if it is not of that form
     */
    static NetworkSpec parse(String text) {
        List<DenseLayer> layers = new ArrayList<>();
        if (!text.equals("none")) {
            for (String layer : text.split(",", -1)) {
                layers.add(layer(layer));
            }
        }
        return new NetworkSpec(layers);
    }

    private static DenseLayer layer(String text) {
        Matcher matcher = LAYER.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a layer: write UNITS:ACTIVATION[:DROPOUT], such as"
                            + " 128:tanh or 64:relu:0.2, with relu, tanh, sigmoid or identity, and commas between layers");
        }
        String dropout = matcher.group(3);
        return new DenseLayer(
                Integer.parseInt(matcher.group(1)),
                Activation.valueOf(matcher.group(2).toUpperCase(Locale.ROOT)),
                dropout == null ? 0 : Double.parseDouble(dropout));
    }
}
