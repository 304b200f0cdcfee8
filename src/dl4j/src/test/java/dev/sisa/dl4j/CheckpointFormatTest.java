package dev.sisa.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.spec.UpdaterSpec;
import dev.sisa.core.training.Checkpoint;
import dev.sisa.core.training.ConstituentSpec;
import dev.sisa.core.training.InitialParameters;
import dev.sisa.core.training.NetworkShape;
import dev.sisa.core.training.Trainer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnSupportedPlatform
final class CheckpointFormatTest {

    @Test
    void parameters_before_the_first_batch_are_those_of_every_engine() {
        ConstituentSpec constituent = Constituents.of(Constituents.convolutional(), Constituents.ADAM);
        Checkpoint checkpoint = Constituents.engine().initial(constituent).checkpoint();
        assertThat(checkpoint.parameters()).isEqualTo(InitialParameters.of(constituent));
    }

    @Test
    void state_is_version_iterations_and_arrays() {
        assertThat(trained(Constituents.SGD).state().toHex()).isEqualTo("01000000" + "03000000");
        Checkpoint momentum = trained(Constituents.MOMENTUM);
        assertThat(momentum.state().size()).isEqualTo(8 + momentum.parameters().size());
        assertThat(trained(Constituents.ADAM).state().size())
                .isEqualTo(8 + 2 * momentum.parameters().size());
    }

    /** After one batch at rate 1 the velocity is what was taken off the parameters, in Deeplearning4j's order. */
    @Test
    void the_velocity_after_one_batch_is_the_gradient() {
        ConstituentSpec constituent = Constituents.of(Constituents.dense(), new UpdaterSpec.Momentum(1, 0.5));
        Trainer trainer = Constituents.engine().initial(constituent);
        float[] before = flat(constituent, trainer.checkpoint());
        Constituents.train(trainer, constituent.shape(), 0, 1);
        float[] after = flat(constituent, trainer.checkpoint());
        FloatBuffer velocity = trainer.checkpoint()
                .state()
                .toBuffer()
                .position(8)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        for (int index = 0; index < before.length; index++) {
            assertThat(before[index] - velocity.get(index)).isEqualTo(after[index]);
        }
    }

    /** A legal deletion must end, whatever becomes of the training. */
    @Test
    void training_that_turns_non_finite_goes_on_to_a_checkpoint() {
        for (NetworkShape shape : List.of(Constituents.dense(), Constituents.convolutional())) {
            ConstituentSpec constituent = Constituents.of(shape, new UpdaterSpec.Sgd(1e30));
            Trainer trainer = Constituents.engine().initial(constituent);
            Constituents.train(trainer, shape, 0, 9);
            assertThat(flat(constituent, trainer.checkpoint())).contains(Float.NaN);
            assertThat(Constituents.engine()
                            .resume(constituent, trainer.checkpoint())
                            .checkpoint())
                    .isEqualTo(trainer.checkpoint());
        }
    }

    @Test
    void a_checkpoint_that_does_not_fit_is_refused() {
        Checkpoint adam = trained(Constituents.ADAM);
        assertRefused(
                new Checkpoint(Bytes.owning(new byte[12]), adam.state()),
                "parameters have 12 bytes, the network needs");
        assertRefused(
                new Checkpoint(adam.parameters(), trained(Constituents.SGD).state()),
                "updater state has 0 floats, network and updater need 1234");
        assertRefused(new Checkpoint(adam.parameters(), Bytes.owning(new byte[5])), "updater state has 5 bytes");
        assertRefused(changed(adam, 0, 9), "updater state has version 9, not 1");
        assertRefused(changed(adam, 7, -128), "updater state counts -2147483645 iterations");
    }

    private static void assertRefused(Checkpoint checkpoint, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Constituents.engine()
                        .resume(Constituents.of(Constituents.dense(), Constituents.ADAM), checkpoint))
                .withMessageStartingWith(message);
    }

    private static Checkpoint changed(Checkpoint checkpoint, int index, int value) {
        byte[] state = checkpoint.state().toArray();
        state[index] = (byte) value;
        return new Checkpoint(checkpoint.parameters(), Bytes.owning(state));
    }

    private static float[] flat(ConstituentSpec constituent, Checkpoint checkpoint) {
        return FlatOrder.of(constituent.shape()).flat(checkpoint.parameters());
    }

    private static Checkpoint trained(UpdaterSpec updater) {
        ConstituentSpec constituent = Constituents.of(Constituents.dense(), updater);
        Trainer trainer = Constituents.engine().initial(constituent);
        Constituents.train(trainer, constituent.shape(), 0, 3);
        return trainer.checkpoint();
    }
}
