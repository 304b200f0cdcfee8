package dev.sisa.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.spec.Activation;
import dev.sisa.core.spec.ConvolutionLayer;
import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.spec.Form;
import dev.sisa.core.spec.NetworkSpec;
import dev.sisa.core.spec.NormalisationLayer;
import dev.sisa.core.spec.Padding;
import dev.sisa.core.spec.PoolingLayer;
import dev.sisa.core.spec.PoolingLayer.Pooling;
import dev.sisa.core.spec.UpdaterSpec;
import dev.sisa.core.spec.Window;
import dev.sisa.core.training.Batch;
import dev.sisa.core.training.Checkpoint;
import dev.sisa.core.training.ConstituentSpec;
import dev.sisa.core.training.LossWeights;
import dev.sisa.core.training.NetworkShape;
import dev.sisa.core.training.ParameterLayout;
import dev.sisa.core.training.Stage;
import dev.sisa.core.training.Trainer;
import dev.sisa.nn.PortableForwardPass;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * One step of plain descent at rate 1 moves every parameter by its gradient, which finite differences of the pure-Java forward
 * pass know too. Its running statistics are those of the batch, since normalisations here keep nothing of the ones before.
 */
@OnSupportedPlatform
final class GradientTest {

    private static final float STEP = 2e-3f;
    private static final NetworkShape SMOOTH = new NetworkShape(
            6 * 7 * 2,
            new NetworkSpec(
                    new Form.Image(6, 7, 2),
                    List.of(
                            new ConvolutionLayer(3, new Window(3, 2, 1), Padding.SAME, Activation.TANH),
                            new NormalisationLayer(0, 1e-3),
                            new PoolingLayer(Pooling.AVERAGE, new Window(2, 2, 1)),
                            new ConvolutionLayer(4, new Window(2, 2, 2), Padding.SAME, Activation.SIGMOID),
                            new PoolingLayer(Pooling.AVERAGE, new Window(1, 2, 1)),
                            new DenseLayer(5, Activation.TANH, 0),
                            new NormalisationLayer(0, 1e-2))),
            3);

    /** One filter of one pixel: whatever its weight, the largest pixel stays the largest, so there is no kink. */
    private static final NetworkShape MAXIMUM = new NetworkShape(
            6 * 7,
            new NetworkSpec(
                    new Form.Image(6, 7, 1),
                    List.of(
                            new ConvolutionLayer(1, new Window(1, 1, 1), Padding.VALID, Activation.TANH),
                            new PoolingLayer(Pooling.MAX, new Window(3, 2, 1)),
                            new DenseLayer(5, Activation.TANH, 0))),
            3);

    static final List<NetworkShape> SHAPES = List.of(SMOOTH, MAXIMUM);

    @ParameterizedTest
    @FieldSource("SHAPES")
    void gradients_of_every_layer_are_those_of_finite_differences(NetworkShape shape) {
        assertGradient(shape, batch(shape, LossWeights.EQUAL));
    }

    @ParameterizedTest
    @FieldSource("SHAPES")
    void with_weights_of_classes_they_are_too(NetworkShape shape) {
        assertGradient(shape, batch(shape, LossWeights.balanced(new long[] {3, 2, 1})));
    }

    private static void assertGradient(NetworkShape shape, Batch batch) {
        Bytes before = begun(shape);
        Bytes after = fitted(shape, before, 1, batch);
        int moved = 0;
        for (int index = 0; index < before.size() / Float.BYTES; index++) {
            double slope =
                    (loss(shape, moved(before, index, STEP), batch) - loss(shape, moved(before, index, -STEP), batch))
                            / (2 * STEP);
            double step = at(before, index) - at(after, index);
            if (!statistic(shape, index)) {
                assertThat(step).as("gradient of parameter %d", index).isCloseTo(slope, within(3e-4));
                moved += Math.abs(slope) > 0.01 ? 1 : 0;
            }
        }
        assertThat(moved).isGreaterThan(20);
    }

    /** A few batches in, so that scales and shifts are not those of the beginning. */
    private static Bytes begun(NetworkShape shape) {
        Trainer trainer = Constituents.engine().initial(constituent(shape, 0.1));
        Constituents.train(trainer, shape, 0, 2);
        return trainer.checkpoint().parameters();
    }

    /** Running means and variances are the second half of a normalisation. */
    private static boolean statistic(NetworkShape shape, int index) {
        int end = 0;
        for (Stage stage : shape.stages()) {
            int size = ParameterLayout.size(stage);
            end += size;
            if (index < end) {
                return stage.layer() instanceof NormalisationLayer && index >= end - size / 2;
            }
        }
        return false;
    }

    private static Bytes moved(Bytes parameters, int index, float change) {
        byte[] changed = parameters.toArray();
        ByteBuffer buffer = ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putFloat(index * Float.BYTES, buffer.getFloat(index * Float.BYTES) + change);
        return Bytes.owning(changed);
    }

    private static double loss(NetworkShape shape, Bytes parameters, Batch batch) {
        float[] answers = PortableForwardPass.of(shape, fitted(shape, parameters, 1e-20, batch))
                .probabilities(batch.features(), batch.size());
        double loss = 0;
        for (int row = 0; row < batch.size(); row++) {
            int label = batch.labels()[row];
            double weight = batch.weights().present() ? batch.weights().of(label) : 1;
            loss -= weight * Math.log(answers[row * 3 + label]);
        }
        return loss / batch.size();
    }

    private static Bytes fitted(NetworkShape shape, Bytes parameters, double rate, Batch batch) {
        Bytes state = StateBlob.write(0, new float[0]);
        Trainer trainer = Constituents.engine().resume(constituent(shape, rate), new Checkpoint(parameters, state));
        trainer.fit(batch, 0);
        return trainer.checkpoint().parameters();
    }

    private static ConstituentSpec constituent(NetworkShape shape, double rate) {
        return new ConstituentSpec(shape, new UpdaterSpec.Sgd(rate), 0, 1, 0);
    }

    private static Batch batch(NetworkShape shape, LossWeights weights) {
        return Constituents.batch(shape, 3, 12, weights);
    }

    private static float at(Bytes parameters, int index) {
        return parameters.toBuffer().getFloat(index * Float.BYTES);
    }
}
