package dev.sisa.cli.spec;

import dev.sisa.core.bytes.Keyed;
import dev.sisa.core.failure.InvalidValueException;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A network as it is written on the command line: {@code 128:tanh,64:relu:0.2} is 128 units of tanh, then 64 of relu with
 * dropout 0.2; {@code none} is softmax regression. {@code 28x28x1;conv:8:5x5same:relu,norm,max:2x2,64:relu} takes the
 * features as an image, height by width by channels: 8 filters of 5 by 5 pixels over an image padded to keep its size, batch
 * normalisation, the largest of each 2 by 2 pixels, and 64 units of relu. {@code /2} after a window is its stride, 1 for
 * {@code conv} and its height for {@code max} and {@code average} unless stated.
 */
public final class NetworkText {

    /** Help text for dense networks. */
    public static final String DENSE_LAYERS = "hidden layers UNITS:ACTIVATION[:DROPOUT],... or none";

    /** Help text for all other networks. */
    public static final String IMAGE_LAYERS =
            "images: HEIGHTxWIDTHxCHANNELS;LAYERS, with layers conv:FILTERS:HxW[/STRIDE][same]:ACTIVATION,"
                    + " max:HxW[/STRIDE], average:HxW[/STRIDE] and norm[:DECAY]";

    private static final String ACTIVATION = "(relu|tanh|sigmoid|identity)";
    private static final String WINDOW = "(\\d{1,4})x(\\d{1,4})(?:/(\\d{1,4}))?";
    private static final Pattern IMAGE = Pattern.compile("(\\d{1,5})x(\\d{1,5})x(\\d{1,5})");
    private static final Pattern DENSE = Pattern.compile("(\\d{1,7}):" + ACTIVATION + "(?::(0?\\.\\d+|0))?");
    private static final Pattern CONVOLUTION = Pattern.compile("conv:(\\d{1,7}):" + WINDOW + "(same)?:" + ACTIVATION);
    private static final Pattern POOLING = Pattern.compile("(max|average):" + WINDOW);
    private static final Pattern NORMALISATION = Pattern.compile("norm(?::(0?\\.\\d+|0))?");

    private NetworkText() {}

    /**
     * The network of a text.
     *
     * @throws InvalidValueException if it is not of that form
     */
    public static NetworkSpec parse(String text) {
        int end = text.indexOf(';');
        Form input = end < 0 ? new Form.Flat() : image(text.substring(0, end));
        String layers = text.substring(end + 1);
        List<LayerSpec> hidden = new ArrayList<>();
        if (!layers.equals("none")) {
            for (String layer : layers.split(",", -1)) {
                hidden.add(layer(layer));
            }
        }
        return new NetworkSpec(input, hidden);
    }

    private static Form image(String text) {
        return match(IMAGE, text, found -> new Form.Image(whole(found, 1), whole(found, 2), whole(found, 3)))
                .orElseThrow(() -> new InvalidValueException(
                        "\"" + text + "\" is not an image: write HEIGHTxWIDTHxCHANNELS, such as 28x28x1"));
    }

    private static LayerSpec layer(String text) {
        return match(DENSE, text, NetworkText::dense)
                .or(() -> match(CONVOLUTION, text, NetworkText::convolution))
                .or(() -> match(POOLING, text, NetworkText::pooling))
                .or(() -> match(NORMALISATION, text, NetworkText::normalisation))
                .orElseThrow(() -> new InvalidValueException("\"" + text
                        + "\" is not a layer: write UNITS:ACTIVATION[:DROPOUT], such as 128:tanh or 64:relu:0.2,"
                        + " conv:FILTERS:HxW[/STRIDE][same]:ACTIVATION, max:HxW[/STRIDE], average:HxW[/STRIDE] or"
                        + " norm[:DECAY], with relu, tanh, sigmoid or identity, and commas between layers"));
    }

    private static <T> Optional<T> match(Pattern pattern, String text, Function<MatchResult, T> value) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(value.apply(matcher.toMatchResult())) : Optional.empty();
    }

    private static LayerSpec dense(MatchResult found) {
        return new DenseLayer(whole(found, 1), activation(found.group(2)), decimal(found, 3, 0));
    }

    private static LayerSpec convolution(MatchResult found) {
        Padding padding = found.group(5) == null ? Padding.VALID : Padding.SAME;
        return new ConvolutionLayer(whole(found, 1), window(found, 1), padding, activation(found.group(6)));
    }

    private static LayerSpec pooling(MatchResult found) {
        PoolingLayer.Pooling kind =
                Keyed.find(PoolingLayer.Pooling.class, found.group(1)).orElseThrow();
        return new PoolingLayer(kind, window(found, whole(found, 2)));
    }

    private static LayerSpec normalisation(MatchResult found) {
        return new NormalisationLayer(decimal(found, 1, NormalisationLayer.DECAY), NormalisationLayer.EPSILON);
    }

    private static Window window(MatchResult found, int usualStride) {
        int stride = found.group(4) == null ? usualStride : whole(found, 4);
        return new Window(whole(found, 2), whole(found, 3), stride);
    }

    private static Activation activation(String name) {
        return Keyed.find(Activation.class, name).orElseThrow();
    }

    private static int whole(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static double decimal(MatchResult found, int group, double usual) {
        return found.group(group) == null ? usual : Double.parseDouble(found.group(group));
    }
}
