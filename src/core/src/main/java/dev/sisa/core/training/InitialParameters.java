package dev.sisa.core.training;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.spec.Activation;
import dev.sisa.core.spec.ConvolutionLayer;
import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.spec.NormalisationLayer;
import dev.sisa.core.spec.PoolingLayer;
import dev.sisa.core.spec.Window;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Parameters before the first batch, the same for every engine: weights uniform within He's limit for relu and Glorot's for the
 * others, biases 0; scale and running variance 1, shift and running mean 0. Weight {@code [row][column]} of a block is number
 * {@code row * columns + column} of a key of its layer.
 *
 * @see <a href="https://arxiv.org/abs/1502.01852">He et al., Delving deep into rectifiers, section 2.2</a>
 * @see <a href="https://proceedings.mlr.press/v9/glorot10a.html">Glorot and Bengio, equation 16</a>
 */
public final class InitialParameters {

    private InitialParameters() {}

    /** In the layout of {@link ParameterLayout}. */
    public static Bytes of(ConstituentSpec constituent) {
        List<Stage> stages = constituent.shape().stages();
        int floats = stages.stream().mapToInt(ParameterLayout::size).reduce(0, Math::addExact);
        ByteBuffer target =
                ByteBuffer.allocate(Math.multiplyExact(floats, Float.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        for (int layer = 0; layer < stages.size(); layer++) {
            // Step, pass and batch count from 0 in training keys, which have one part less.
            write(
                    stages.get(layer),
                    CounterRandom.key(constituent.seed(), constituent.shard(), 0, 0, 0, layer),
                    target);
        }
        return Bytes.owning(target.array());
    }

    private static void write(Stage stage, long key, ByteBuffer target) {
        List<ParameterLayout.Block> blocks = ParameterLayout.blocks(stage);
        switch (stage.layer()) {
            case DenseLayer dense -> weights(blocks, limit(blocks.getFirst(), 1, dense.activation()), key, target);
            case ConvolutionLayer convolution ->
                weights(
                        blocks,
                        limit(blocks.getFirst(), pixels(convolution.window()), convolution.activation()),
                        key,
                        target);
            case NormalisationLayer _ -> {
                for (int block = 0; block < blocks.size(); block++) {
                    fill(blocks.get(block).size(), block == 0 || block == 3 ? 1 : 0, target);
                }
            }
            case PoolingLayer _ -> {}
        }
    }

    private static void weights(List<ParameterLayout.Block> blocks, float limit, long key, ByteBuffer target) {
        for (int index = 0; index < blocks.getFirst().size(); index++) {
            target.putFloat((2 * CounterRandom.unit(key, index) - 1) * limit);
        }
        fill(blocks.getLast().size(), 0, target);
    }

    private static void fill(int count, float value, ByteBuffer target) {
        for (int index = 0; index < count; index++) {
            target.putFloat(value);
        }
    }

    private static float limit(ParameterLayout.Block weights, int pixels, Activation activation) {
        double inputs = weights.rows();
        double outputs = (double) weights.columns() * pixels;
        double fan = activation == Activation.RELU ? inputs : inputs + outputs;
        return (float) StrictMath.sqrt(6 / fan);
    }

    private static int pixels(Window window) {
        return window.height() * window.width();
    }
}
