package dev.sisa.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.spec.Activation;
import dev.sisa.core.spec.UpdaterSpec;
import dev.sisa.core.training.Checkpoint;
import dev.sisa.core.training.ConstituentSpec;
import dev.sisa.core.training.NetworkShape;
import dev.sisa.core.training.Trainer;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

final class CheckpointFormatTest {

    private static final NetworkShape SHAPE = Samples.shape(5, 2, Samples.layer(3, Activation.RELU));
    private static final int PARAMETERS = 6 * 3 + 4 * 2;

    private final PortableEngine engine = new PortableEngine();

    @Test
    void parameters_are_weights_by_input_and_then_biases_layer_by_layer() {
        ConstituentSpec constituent = Samples.constituent(SHAPE, Samples.SGD, 0);
        ByteBuffer stored =
                engine.initial(constituent).checkpoint().parameters().toBuffer();
        assertThat(stored.remaining()).isEqualTo(PARAMETERS * Float.BYTES);
        for (Weights layer : InitialWeights.of(constituent)) {
            for (int input = 0; input <= layer.panels().inputs(); input++) {
                for (int output = 0; output < layer.panels().outputs(); output++) {
                    assertThat(stored.getFloat())
                            .isEqualTo(layer.values()[layer.panels().index(input, output)]);
                }
            }
        }
    }

    @Test
    void state_is_version_number_of_arrays_iterations_and_arrays() {
        ByteBuffer state = trained(Samples.ADAM).state().toBuffer();
        assertThat(state.remaining()).isEqualTo(16 + 2 * PARAMETERS * Float.BYTES);
        assertThat(state.getInt()).isEqualTo(1);
        assertThat(state.getInt()).isEqualTo(2);
        assertThat(state.getLong()).isEqualTo(3);
        assertThat(trained(Samples.SGD).state().toHex()).isEqualTo("01000000" + "00000000" + "0300000000000000");
    }

    @Test
    void the_velocity_after_one_batch_is_the_gradient() {
        ConstituentSpec constituent = Samples.constituent(SHAPE, new UpdaterSpec.Momentum(1, 0.5), 0);
        Trainer trainer = engine.initial(constituent);
        double[] before =
                DoubleNetwork.parameters(trainer.checkpoint().parameters().toBuffer());
        Samples.train(trainer, SHAPE, 0, 1);
        double[] after =
                DoubleNetwork.parameters(trainer.checkpoint().parameters().toBuffer());
        double[] velocity =
                DoubleNetwork.parameters(trainer.checkpoint().state().toBuffer().position(16));
        for (int index = 0; index < PARAMETERS; index++) {
            assertThat((float) (before[index] - velocity[index])).isEqualTo((float) after[index]);
        }
    }

    @Test
    void a_checkpoint_that_does_not_fit_is_refused() {
        Checkpoint adam = trained(Samples.ADAM);
        assertRefused(
                new Checkpoint(Bytes.owning(new byte[12]), adam.state()),
                "parameters have 12 bytes, the network needs 104");
        assertRefused(
                new Checkpoint(adam.parameters(), trained(Samples.SGD).state()),
                "updater state has 16 bytes, network and updater need 224");
        assertRefused(changed(adam, 0, 9), "updater state has version 9, not 1");
        assertRefused(changed(adam, 4, 3), "updater state has number of arrays 3, not 2");
        assertRefused(changed(adam, 15, -128), "updater state counts -9223372036854775805 iterations");
    }

    private void assertRefused(Checkpoint checkpoint, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine.resume(Samples.constituent(SHAPE, Samples.ADAM, 0), checkpoint))
                .withMessage(message);
    }

    private static Checkpoint changed(Checkpoint checkpoint, int index, int value) {
        byte[] state = checkpoint.state().toArray();
        state[index] = (byte) value;
        return new Checkpoint(checkpoint.parameters(), Bytes.owning(state));
    }

    private Checkpoint trained(UpdaterSpec updater) {
        Trainer trainer = engine.initial(Samples.constituent(SHAPE, updater, 0));
        Samples.train(trainer, SHAPE, 0, 3);
        return trainer.checkpoint();
    }
}
