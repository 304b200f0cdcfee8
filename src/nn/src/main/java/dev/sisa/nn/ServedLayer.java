package dev.sisa.nn;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.spec.ConvolutionLayer;
import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.spec.Form;
import dev.sisa.core.spec.NormalisationLayer;
import dev.sisa.core.spec.Padding;
import dev.sisa.core.spec.PoolingLayer;
import dev.sisa.core.spec.Window;
import dev.sisa.core.training.NetworkShape;
import dev.sisa.core.training.ParameterLayout;
import dev.sisa.core.training.Stage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A layer with its parameters, ready to be applied to rows by any number of threads. */
interface ServedLayer {

    /** The layer over these rows, with buffers of its own. */
    RowPass over(Rows in);

    /**
     * The layers of a network from stored parameters.
     *
     * @throws IllegalArgumentException if the parameters have another size than the shape asks for
     */
    static List<ServedLayer> read(NetworkShape shape, Bytes stored) {
        List<Stage> stages = shape.stages();
        long floats = stages.stream().mapToLong(ParameterLayout::size).sum();
        if (stored.size() != floats * Float.BYTES) {
            throw new IllegalArgumentException(
                    "parameters have " + stored.size() + " bytes, the network needs " + floats * Float.BYTES);
        }
        ByteBuffer source = stored.toBuffer();
        List<ServedLayer> layers = new ArrayList<>();
        for (Stage stage : stages) {
            layers.add(read(stage, source));
        }
        return List.copyOf(layers);
    }

    private static ServedLayer read(Stage stage, ByteBuffer source) {
        return switch (stage.layer()) {
            case DenseLayer dense -> {
                Weights weights = weights(stage, source);
                yield in -> DensePass.over(in, weights, dense.activation());
            }
            case ConvolutionLayer convolution -> {
                Weights weights = weights(stage, source);
                SlidingWindow slidingWindow = sweep(stage, convolution.window(), convolution.padding());
                yield in -> ConvolutionPass.over(in, slidingWindow, weights, convolution.activation());
            }
            case PoolingLayer pooling -> {
                SlidingWindow slidingWindow = sweep(stage, pooling.window(), Padding.VALID);
                yield in -> PoolingPass.over(in, slidingWindow, pooling.pooling());
            }
            case NormalisationLayer normalisation -> {
                Running running = Running.read(stage.in().channels(), normalisation.epsilon(), source);
                yield in -> NormalisationPass.over(in, running, stage.in().size());
            }
        };
    }

    private static Weights weights(Stage stage, ByteBuffer source) {
        ParameterLayout.Block block = ParameterLayout.blocks(stage).getFirst();
        return Weights.read(new PanelLayout(block.rows(), block.columns()), source);
    }

    private static SlidingWindow sweep(Stage stage, Window window, Padding padding) {
        return SlidingWindow.of(image(stage.in().form()), image(stage.out().form()), window, padding);
    }

    private static Form.Image image(Form form) {
        return switch (form) {
            case Form.Image image -> image;
            case Form.Flat flat -> throw new IllegalArgumentException(flat + " is no image");
        };
    }
}
