package dev.sisa.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.spec.Activation;
import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.spec.UpdaterSpec;
import dev.sisa.core.training.Batch;
import dev.sisa.core.training.ForwardPass;
import dev.sisa.core.training.NetworkShape;
import dev.sisa.core.training.Trainer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class PortableForwardPassTest {

    private static final NetworkShape SHAPE =
            Samples.shape(10, 5, new DenseLayer(20, Activation.TANH, 0.5), new DenseLayer(7, Activation.SIGMOID, 0));
    private static final int ROWS = 150;
    private static final float[] FEATURES = Samples.batch(SHAPE, 0, ROWS).features();
    private static final ForwardPass.Factory FACTORY = PortableForwardPass::of;
    private static final ForwardPass FORWARD =
            FACTORY.of(SHAPE, trained().checkpoint().parameters());

    private static Trainer trained() {
        Trainer trainer = new PortableEngine().initial(Samples.constituent(SHAPE, Samples.ADAM, 0));
        Samples.train(trainer, SHAPE, 0, 20);
        return trainer;
    }

    @Property(tries = 100)
    void a_row_is_answered_alike_in_any_company(
            @ForAll @IntRange(min = 0, max = ROWS - 1) int from, @ForAll @IntRange(min = 1, max = 90) int length) {
        int to = Math.min(ROWS, from + length);
        float[] together = FORWARD.probabilities(FEATURES, ROWS);
        float[] group = FORWARD.probabilities(Arrays.copyOfRange(FEATURES, from * 10, to * 10), to - from);
        assertThat(group).isEqualTo(Arrays.copyOfRange(together, from * 5, to * 5));
    }

    @Test
    void probabilities_sum_to_one() {
        float[] answers = FORWARD.probabilities(FEATURES, ROWS);
        for (int row = 0; row < ROWS; row++) {
            double sum = 0;
            for (int label = 0; label < 5; label++) {
                sum += answers[row * 5 + label];
            }
            assertThat(sum).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void a_thousand_classes_sum_to_one_too() {
        NetworkShape wide = Samples.shape(10, 1000);
        Trainer trainer = new PortableEngine().initial(Samples.constituent(wide, Samples.SGD, 0));
        float[] answers =
                PortableForwardPass.of(wide, trainer.checkpoint().parameters()).probabilities(FEATURES, 1);
        double sum = 0;
        for (float answer : answers) {
            sum += answer;
        }
        assertThat(sum).isCloseTo(1, within(1e-6));
    }

    /** At rate 1 the output biases, 0 before, are label minus probability after a batch of one. */
    @Test
    void the_trainer_sees_the_same_probabilities() {
        NetworkShape shape = Samples.shape(10, 5, Samples.layer(20, Activation.SIGMOID));
        Trainer trainer = new PortableEngine().initial(Samples.constituent(shape, new UpdaterSpec.Sgd(1), 0));
        Batch batch = Samples.batch(shape, 0, 1);
        float[] expected =
                PortableForwardPass.of(shape, trainer.checkpoint().parameters()).probabilities(batch.features(), 1);
        expected[batch.labels()[0]] -= 1;
        trainer.fit(batch, 0);
        ByteBuffer stored = trainer.checkpoint().parameters().toBuffer();
        for (int label = 0; label < 5; label++) {
            assertThat(-stored.getFloat(stored.limit() - (5 - label) * Float.BYTES))
                    .isEqualTo(expected[label]);
        }
    }

    @Test
    void nothing_is_dropped_when_answering() {
        NetworkShape undropped =
                Samples.shape(10, 5, Samples.layer(20, Activation.TANH), Samples.layer(7, Activation.SIGMOID));
        ForwardPass other =
                PortableForwardPass.of(undropped, trained().checkpoint().parameters());
        assertThat(other.probabilities(FEATURES, ROWS)).isEqualTo(FORWARD.probabilities(FEATURES, ROWS));
    }

    @Test
    void parameters_that_are_not_finite_answer_not_a_number() {
        for (float fault : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            byte[] stored = trained().checkpoint().parameters().toArray();
            ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN).putFloat(stored.length - Float.BYTES, fault);
            float[] answers =
                    PortableForwardPass.of(SHAPE, Bytes.owning(stored)).probabilities(FEATURES, 2);
            assertThat(answers).containsOnly(Float.NaN);
        }
    }

    @Test
    void sizes_that_do_not_fit_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PortableForwardPass.of(SHAPE, Bytes.owning(new byte[8])))
                .withMessage("parameters have 8 bytes, the network needs 1628");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FORWARD.probabilities(new float[19], 2))
                .withMessage("19 features are fewer than 2 rows of 10");
        assertThat(FORWARD.probabilities(new float[0], 0)).isEmpty();
    }
}
