package dev.sisa.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sisa.core.spec.Activation;
import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.spec.UpdaterSpec;
import dev.sisa.core.training.Batch;
import dev.sisa.core.training.Checkpoint;
import dev.sisa.core.training.ConstituentSpec;
import dev.sisa.core.training.ForwardPass;
import dev.sisa.core.training.NetworkShape;
import dev.sisa.core.training.Trainer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class PortableTrainerTest {

    private static final int BATCHES = 12;
    private static final NetworkShape SHAPE =
            Samples.shape(10, 3, new DenseLayer(20, Activation.TANH, 0.3), new DenseLayer(7, Activation.RELU, 0.5));

    static final List<UpdaterSpec> UPDATERS = List.of(Samples.SGD, Samples.MOMENTUM, Samples.ADAM);

    private final PortableEngine engine = new PortableEngine();

    @ParameterizedTest
    @FieldSource("UPDATERS")
    void resuming_at_any_batch_is_training_straight_through(UpdaterSpec updater) {
        ConstituentSpec constituent = Samples.constituent(SHAPE, updater, 1e-3);
        Trainer straight = engine.initial(constituent);
        Samples.train(straight, SHAPE, 0, BATCHES);
        for (int stop = 0; stop <= BATCHES; stop++) {
            Trainer first = engine.initial(constituent);
            Samples.train(first, SHAPE, 0, stop);
            Trainer second = engine.resume(constituent, first.checkpoint());
            Samples.train(second, SHAPE, stop, BATCHES);
            assertThat(second.checkpoint()).isEqualTo(straight.checkpoint());
        }
    }

    @ParameterizedTest
    @FieldSource("UPDATERS")
    void a_separable_problem_is_learned(UpdaterSpec updater) {
        NetworkShape shape = Samples.shape(12, 3, Samples.layer(24, Activation.RELU));
        Trainer trainer = engine.initial(Samples.constituent(shape, updater, 0));
        assertThat(accuracy(shape, trainer)).isLessThan(0.6);
        Samples.train(trainer, shape, 0, 600);
        assertThat(accuracy(shape, trainer)).isGreaterThan(0.9);
    }

    private static double accuracy(NetworkShape shape, Trainer trainer) {
        int rows = 300;
        Batch unseen = Samples.batch(shape, 1_000_000, rows);
        ForwardPass forward = PortableForwardPass.of(shape, trainer.checkpoint().parameters());
        float[] answers = forward.probabilities(unseen.features(), rows);
        int right = 0;
        for (int row = 0; row < rows; row++) {
            right += best(answers, row * 3) == unseen.labels()[row] ? 1 : 0;
        }
        return right / (double) rows;
    }

    private static int best(float[] answers, int from) {
        int best = 0;
        for (int label = 1; label < 3; label++) {
            best = answers[from + label] > answers[from + best] ? label : best;
        }
        return best;
    }

    @Test
    void the_room_of_a_batch_does_not_matter() {
        ConstituentSpec constituent = Samples.constituent(SHAPE, Samples.ADAM, 0);
        Trainer tight = engine.initial(constituent);
        Trainer roomy = engine.initial(constituent);
        Batch batch = new Batch(50, SHAPE.inputs());
        batch.add(Samples.features(SHAPE.inputs(), 0), 0, 0);
        roomy.fit(batch, 1);
        Batch single = new Batch(1, SHAPE.inputs());
        single.add(Samples.features(SHAPE.inputs(), 0), 0, 0);
        tight.fit(single, 1);
        assertThat(roomy.checkpoint()).isEqualTo(tight.checkpoint());
    }

    @Test
    void the_random_key_decides_what_is_dropped() {
        assertThat(afterOneBatch(SHAPE, 1)).isEqualTo(afterOneBatch(SHAPE, 1)).isNotEqualTo(afterOneBatch(SHAPE, 2));
        NetworkShape dense = Samples.shape(10, 3, Samples.layer(20, Activation.TANH));
        assertThat(afterOneBatch(dense, 1)).isEqualTo(afterOneBatch(dense, 2));
    }

    private Checkpoint afterOneBatch(NetworkShape shape, long randomKey) {
        Trainer trainer = engine.initial(Samples.constituent(shape, Samples.SGD, 0));
        trainer.fit(Samples.batch(shape, 0, 8), randomKey);
        return trainer.checkpoint();
    }

    @Test
    void padding_feeds_nothing() {
        ConstituentSpec constituent = Samples.constituent(SHAPE, Samples.SGD, 1e-3);
        List<Weights> poisoned = InitialWeights.of(constituent);
        for (Weights weights : poisoned) {
            poisonPadding(weights);
        }
        List<Parameters> parameters =
                poisoned.stream().map(weights -> Parameters.fresh(weights, 0)).toList();
        Trainer trainer = new PortableTrainer(new VectorKernels(), constituent, parameters, 0);
        Trainer clean = engine.initial(constituent);
        Samples.train(trainer, SHAPE, 0, 3);
        Samples.train(clean, SHAPE, 0, 3);
        assertThat(trainer.checkpoint()).isEqualTo(clean.checkpoint());
    }

    private static void poisonPadding(Weights weights) {
        float[] clean = weights.values().clone();
        Arrays.fill(weights.values(), Float.NaN);
        for (int input = 0; input <= weights.panels().inputs(); input++) {
            for (int output = 0; output < weights.panels().outputs(); output++) {
                int index = weights.panels().index(input, output);
                weights.values()[index] = clean[index];
            }
        }
    }

    @Test
    void training_that_overflows_stays_deterministic_and_says_so_in_its_parameters() {
        NetworkShape shape = Samples.shape(10, 3, Samples.layer(20, Activation.RELU));
        Trainer trainer = engine.initial(Samples.constituent(shape, new UpdaterSpec.Sgd(1e30), 0));
        Samples.train(trainer, shape, 0, 6);
        assertThat(DoubleNetwork.parameters(trainer.checkpoint().parameters().toBuffer()))
                .contains(Double.NaN);
        Trainer scalar = new PortableEngine(ScalarKernels.of(Math::fma))
                .initial(Samples.constituent(shape, new UpdaterSpec.Sgd(1e30), 0));
        Samples.train(scalar, shape, 0, 6);
        assertThat(scalar.checkpoint()).isEqualTo(trainer.checkpoint());
    }

    @Test
    void a_batch_that_does_not_fit_is_refused() {
        Trainer trainer = engine.initial(Samples.constituent(SHAPE, Samples.SGD, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trainer.fit(new Batch(4, SHAPE.inputs()), 0))
                .withMessage("a batch of 0 samples with 10 features does not fit a network of 10 inputs");
        Batch mislabelled = new Batch(1, SHAPE.inputs());
        mislabelled.add(Samples.features(SHAPE.inputs(), 0), 0, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trainer.fit(mislabelled, 0))
                .withMessage("label 3 is none of 3 classes");
    }
}
