package dev.sisa.core.training;

import dev.sisa.core.spec.ConvolutionLayer;
import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.spec.NormalisationLayer;
import dev.sisa.core.spec.PoolingLayer;
import java.util.List;

/**
 * The stored parameters of a network, the same for every engine: little-endian float32, layer by layer from input to output,
 * each layer as a run of blocks, each block row-major:
 *
 * <pre>
 * dense          weights [inputs][units]                               biases [units]
 * convolution    weights [height][width][channels in][filters]         biases [filters]
 * normalisation  scale [channels]  shift [channels]                    running mean [channels]  running variance [channels]
 * pooling        nothing
 * </pre>
 *
 * <p>An image is an input of a dense layer in the order of {@link dev.sisa.core.spec.Form.Image}.
 */
public final class ParameterLayout {

    private ParameterLayout() {}

    /**
     * One array of a layer.
     *
     * @param rows values that feed one output; 1 if there is one value for each
     * @param columns outputs, filters or channels
     */
    public record Block(int rows, int columns) {

        /** Floats of the block. */
        public int size() {
            return Math.multiplyExact(rows, columns);
        }
    }

    /** The blocks of a layer, in the order they are stored. */
    public static List<Block> blocks(Stage stage) {
        return switch (stage.layer()) {
            case DenseLayer dense -> List.of(new Block(stage.in().size(), dense.units()), new Block(1, dense.units()));
            case ConvolutionLayer convolution ->
                List.of(
                        new Block(fanIn(stage, convolution), convolution.filters()),
                        new Block(1, convolution.filters()));
            case NormalisationLayer _ -> {
                Block channels = new Block(1, stage.in().channels());
                yield List.of(channels, channels, channels, channels);
            }
            case PoolingLayer _ -> List.of();
        };
    }

    /** Floats of a layer. */
    public static int size(Stage stage) {
        return blocks(stage).stream().mapToInt(Block::size).reduce(0, Math::addExact);
    }

    private static int fanIn(Stage stage, ConvolutionLayer convolution) {
        int pixels = convolution.window().height() * convolution.window().width();
        return Math.multiplyExact(pixels, stage.in().channels());
    }
}
