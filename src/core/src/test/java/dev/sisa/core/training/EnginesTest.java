package dev.sisa.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sisa.core.spec.EngineName;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The engines of a program. */
final class EnginesTest {

    /** An engine by its fingerprint alone. */
    private record Named(String fingerprint) implements Engine {

        @Override
        public Trainer initial(ConstituentSpec constituent) {
            throw new AssertionError("not trained here");
        }

        @Override
        public Trainer resume(ConstituentSpec constituent, Checkpoint checkpoint) {
            throw new AssertionError("not trained here");
        }
    }

    @Test
    void an_engine_is_made_by_its_name() {
        Engine engine = new Named(EngineName.PORTABLE.fingerprint());

        assertThat(new Engines(Map.of(EngineName.PORTABLE, () -> engine)).trainer(EngineName.PORTABLE))
                .isSameAs(engine);
    }

    @Test
    void a_program_may_lack_an_engine() {
        assertThatExceptionOfType(WrongDeviceException.class)
                .isThrownBy(() -> new Engines(Map.of()).trainer(EngineName.DL4J))
                .withMessage("this program has no engine dl4j: it predicts with its models, and another program must"
                        + " train them");
    }

    @Test
    void an_engine_has_the_fingerprint_of_its_name() {
        Engines wrong = new Engines(Map.of(EngineName.DL4J, () -> new Named("dl4j/0")));

        assertThatIllegalStateException()
                .isThrownBy(() -> wrong.trainer(EngineName.DL4J))
                .withMessageContaining("dl4j/0");
    }
}
