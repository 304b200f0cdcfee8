package dev.sisa.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sisa.core.spec.Activation;
import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.spec.Form;
import dev.sisa.core.spec.NetworkSpec;
import dev.sisa.core.spec.UpdaterSpec;
import dev.sisa.core.training.Batch;
import dev.sisa.core.training.Checkpoint;
import dev.sisa.core.training.ConstituentSpec;
import dev.sisa.core.training.ForwardPass;
import dev.sisa.core.training.LossWeights;
import dev.sisa.core.training.NetworkShape;
import dev.sisa.core.training.Trainer;
import dev.sisa.nn.PortableEngine;
import dev.sisa.nn.PortableForwardPass;
import java.nio.FloatBuffer;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The pure-Java forward pass answers what Deeplearning4j would, and both engines take the same step. */
@OnSupportedPlatform
final class ParityTest {

    static final List<NetworkShape> SHAPES = List.of(Constituents.dense(), Constituents.convolutional());
    private static final int ROWS = 40;

    @ParameterizedTest
    @FieldSource("SHAPES")
    void answers_are_those_of_deeplearning4j(NetworkShape shape) {
        ConstituentSpec constituent = Constituents.of(shape, Constituents.ADAM);
        Trainer trainer = Constituents.engine().initial(constituent);
        Constituents.train(trainer, shape, 0, 60);
        Checkpoint checkpoint = trainer.checkpoint();
        Batch batch = Constituents.batch(shape, 100, ROWS);
        ForwardPass forward = PortableForwardPass.of(shape, checkpoint.parameters());
        float[] served = forward.probabilities(batch.features(), ROWS);
        float[] own = answers(constituent, checkpoint, batch);
        for (int index = 0; index < served.length; index++) {
            assertThat(served[index]).as("answer %d", index).isCloseTo(own[index], within(1e-5f));
        }
    }

    /** Dropout included: both engines draw the same numbers. */
    @ParameterizedTest
    @FieldSource("UPDATERS")
    void both_engines_learn_the_same(UpdaterSpec updater) {
        NetworkShape shape = Constituents.dense();
        ConstituentSpec constituent = Constituents.of(shape, updater);
        Trainer portable = new PortableEngine().initial(constituent);
        Trainer dl4j = Constituents.engine().initial(constituent);
        assertThat(dl4j.checkpoint().parameters())
                .isEqualTo(portable.checkpoint().parameters());
        for (Trainer trainer : List.of(portable, dl4j)) {
            Constituents.train(trainer, shape, 0, 10);
        }
        assertClose(portable, dl4j);
    }

    /** Weights come, change and go from step to step. */
    @ParameterizedTest
    @FieldSource("UPDATERS")
    void both_engines_weigh_classes_the_same(UpdaterSpec updater) {
        NetworkShape shape = Constituents.dense();
        ConstituentSpec constituent = Constituents.of(shape, updater);
        Trainer portable = new PortableEngine().initial(constituent);
        Trainer dl4j = Constituents.engine().initial(constituent);
        List<LossWeights> steps = List.of(
                LossWeights.balanced(new long[] {9, 2, 1}),
                LossWeights.balanced(new long[] {1, 5, 0}),
                LossWeights.EQUAL);
        for (int number = 0; number < 9; number++) {
            LossWeights weights = steps.get(number % 3);
            Constituents.train(portable, shape, number, weights);
            Constituents.train(dl4j, shape, number, weights);
        }
        assertClose(portable, dl4j);
    }

    private static void assertClose(Trainer portable, Trainer dl4j) {
        FloatBuffer expected = portable.checkpoint().parameters().toBuffer().asFloatBuffer();
        FloatBuffer found = dl4j.checkpoint().parameters().toBuffer().asFloatBuffer();
        while (expected.hasRemaining()) {
            assertThat(found.get()).isCloseTo(expected.get(), within(2e-4f));
        }
    }

    static final List<UpdaterSpec> UPDATERS =
            List.of(Constituents.SGD, Constituents.MOMENTUM, new UpdaterSpec.Adam(0.002, 0.9, 0.999, 1e-8));

    @Test
    void a_flat_layer_may_follow_an_image_at_once() {
        NetworkShape shape = new NetworkShape(
                12, new NetworkSpec(new Form.Image(2, 3, 2), List.of(new DenseLayer(4, Activation.RELU, 0.5))), 3);
        Trainer trainer = Constituents.engine().initial(Constituents.of(shape, Constituents.SGD));
        Constituents.train(trainer, shape, 0, 3);
        assertThat(trainer.checkpoint().parameters().size()).isEqualTo((13 * 4 + 5 * 3) * Float.BYTES);
    }

    private static float[] answers(ConstituentSpec constituent, Checkpoint checkpoint, Batch batch) {
        float[] flat = FlatOrder.of(constituent.shape()).flat(checkpoint.parameters());
        MultiLayerNetwork network =
                new MultiLayerNetwork(Networks.of(constituent).configuration());
        INDArray parameters = Floats.zeros(1, flat.length);
        Floats.memory(parameters).put(flat);
        network.init(parameters, false);
        BatchArrays arrays = new BatchArrays(constituent.shape(), batch.size());
        arrays.fill(batch);
        return Floats.copy(network.output(arrays.features(batch.size())).dup('c'));
    }
}
