package dev.sisa.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.spec.UpdaterSpec;
import dev.sisa.core.training.Checkpoint;
import dev.sisa.core.training.ConstituentSpec;
import dev.sisa.core.training.NetworkShape;
import dev.sisa.core.training.Trainer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A trainer that goes on from a checkpoint ends on the same bytes as one that never stopped. */
@OnSupportedPlatform
final class ResumeTest {

    static Stream<ConstituentSpec> constituents() {
        return Stream.of(Constituents.dense(), Constituents.convolutional())
                .flatMap(shape -> Stream.of(Constituents.SGD, Constituents.MOMENTUM, Constituents.ADAM)
                        .map(updater -> Constituents.of(shape, updater)));
    }

    @ParameterizedTest
    @MethodSource("constituents")
    void stopping_anywhere_changes_nothing(ConstituentSpec constituent) {
        Checkpoint straight = straight(constituent, 20);
        for (int stop : new int[] {0, 1, 9}) {
            Checkpoint begun = straight(constituent, stop);
            Trainer resumed = Constituents.engine().resume(constituent, begun);
            assertThat(resumed.checkpoint()).isEqualTo(begun);
            Constituents.train(resumed, constituent.shape(), stop, 20);
            assertThat(resumed.checkpoint()).isEqualTo(straight);
        }
        assertThat(straight(constituent, 20)).isEqualTo(straight);
    }

    @Test
    void a_resume_that_loses_the_updater_state_is_noticed() {
        NetworkShape shape = Constituents.convolutional();
        for (UpdaterSpec updater : List.of(Constituents.MOMENTUM, Constituents.ADAM)) {
            ConstituentSpec constituent = Constituents.of(shape, updater);
            Checkpoint begun = straight(constituent, 9);
            int floats = begun.state().size() / Float.BYTES - 2;
            Bytes lost = StateBlob.write(9, new float[floats]);
            Trainer resumed = Constituents.engine().resume(constituent, new Checkpoint(begun.parameters(), lost));
            Constituents.train(resumed, shape, 9, 20);
            assertThat(resumed.checkpoint()).isNotEqualTo(straight(constituent, 20));
        }
    }

    @Test
    void a_resume_that_loses_the_iterations_is_noticed() {
        ConstituentSpec constituent = Constituents.of(Constituents.dense(), Constituents.ADAM);
        Checkpoint begun = straight(constituent, 9);
        byte[] state = begun.state().toArray();
        state[4] = 1;
        Trainer resumed =
                Constituents.engine().resume(constituent, new Checkpoint(begun.parameters(), Bytes.owning(state)));
        Constituents.train(resumed, constituent.shape(), 9, 20);
        assertThat(resumed.checkpoint().parameters())
                .isNotEqualTo(straight(constituent, 20).parameters());
    }

    private static Checkpoint straight(ConstituentSpec constituent, int batches) {
        Trainer trainer = Constituents.engine().initial(constituent);
        Constituents.train(trainer, constituent.shape(), 0, batches);
        return trainer.checkpoint();
    }
}
