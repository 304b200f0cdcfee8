package dev.sisa.cli.spec;

import dev.sisa.core.spec.ConvolutionLayer;
import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.spec.Form;
import dev.sisa.core.spec.LayerSpec;
import dev.sisa.core.spec.NetworkSpec;
import dev.sisa.core.spec.NormalisationLayer;
import dev.sisa.core.spec.Padding;
import dev.sisa.core.spec.PoolingLayer;
import dev.sisa.core.spec.Window;
import java.util.stream.Collectors;

/** Writes a network in the words of {@link NetworkText}, all but the epsilon of a normalisation. */
public final class NetworkLabel {

    private NetworkLabel() {}

    public static String of(NetworkSpec network) {
        String layers = network.hidden().stream().map(NetworkLabel::layer).collect(Collectors.joining(","));
        return input(network.input()) + (layers.isEmpty() ? "none" : layers);
    }

    private static String input(Form form) {
        return switch (form) {
            case Form.Flat _ -> "";
            case Form.Image(int height, int width, int channels) -> height + "x" + width + "x" + channels + ";";
        };
    }

    private static String layer(LayerSpec layer) {
        return switch (layer) {
            case DenseLayer(int units, var activation, double dropout) ->
                units + ":" + activation.key() + (dropout == 0 ? "" : ":" + dropout);
            case ConvolutionLayer(int filters, Window window, Padding padding, var activation) ->
                "conv:" + filters + ":" + window(window, 1) + (padding == Padding.SAME ? "same" : "") + ":"
                        + activation.key();
            case PoolingLayer(var pooling, Window window) -> pooling.key() + ":" + window(window, window.height());
            case NormalisationLayer(double decay, double _) ->
                "norm" + (decay == NormalisationLayer.DECAY ? "" : ":" + decay);
        };
    }

    private static String window(Window window, int usualStride) {
        String stride = window.stride() == usualStride ? "" : "/" + window.stride();
        return window.height() + "x" + window.width() + stride;
    }
}
