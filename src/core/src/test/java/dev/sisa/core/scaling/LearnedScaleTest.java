package dev.sisa.core.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.schema.LearnedInput;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The scales of a constituent: inputs 1 and 3 of four are learned, the second under the logarithm with a stand-in of 0. */
final class LearnedScaleTest {

    private static final List<LearnedInput> INPUTS = List.of(
            new LearnedInput(1, false, OptionalDouble.empty()), new LearnedInput(3, true, OptionalDouble.of(0)));
    private static final double[] COINS =
            IntStream.range(0, 20).mapToDouble(i -> i % 2).toArray();

    @Test
    void what_is_not_learned_gives_0_and_what_is_not_to_be_learned_stays() {
        assertThat(row(LearnedScale.none(INPUTS), 7, 100, 3, 100)).containsExactly(7, 0, 3, 0);
    }

    @Test
    void what_is_learned_is_scaled() {
        LearnedScale scale = LearnedScale.none(INPUTS).learn(0, 0, COINS, ScaleRule.OWN_ROWS);

        assertThat(row(scale, 7, 1, 3, 100)).containsExactly(7, 1, 3, 0);
        assertThat(scale.unlearned()).containsExactly(1);
    }

    @Test
    void the_logarithm_keeps_the_sign() {
        double[] powers = IntStream.range(0, 40)
                .mapToDouble(i -> i % 2 == 0 ? Math.E - 1 : 1 - Math.E)
                .toArray();
        LearnedScale scale = LearnedScale.none(INPUTS).learn(0, 1, powers, ScaleRule.OWN_ROWS);

        assertThat(row(scale, 0, 0, 0, Math.E - 1)[3]).isEqualTo(1);
        assertThat(row(scale, 0, 0, 0, 1 - Math.E)[3]).isEqualTo(-1);
    }

    @Test
    void a_missing_number_is_the_mean_or_its_stand_in() {
        LearnedScale scale =
                LearnedScale.none(INPUTS).learn(0, 0, COINS, ScaleRule.OWN_ROWS).learn(0, 1, COINS, ScaleRule.OWN_ROWS);

        float[] missing = row(scale, 0, Double.NaN, 0, Double.NaN);
        assertThat(missing[1]).isZero();
        assertThat(missing[3]).isEqualTo(row(scale, 0, 0, 0, 0)[3]).isNotZero();
    }

    @Test
    void parameters_carry_it() {
        LearnedScale scale = LearnedScale.none(INPUTS).learn(0, 0, COINS, ScaleRule.OWN_ROWS);
        Bytes joined = new ScaledParameters(scale, Bytes.ofText("engine")).join();

        ScaledParameters split = ScaledParameters.split(INPUTS, joined);

        assertThat(split.engine()).isEqualTo(Bytes.ofText("engine"));
        assertThat(split.scale().toBytes()).isEqualTo(scale.toBytes());
        assertThat(split.scale().unlearned()).containsExactly(1);
        assertThatIllegalArgumentException().isThrownBy(() -> ScaledParameters.split(INPUTS, Bytes.ofText("short")));
    }

    @Test
    void without_learned_inputs_parameters_are_the_engines_own() {
        Bytes engine = Bytes.ofText("engine");

        assertThat(new ScaledParameters(LearnedScale.none(List.of()), engine).join())
                .isEqualTo(engine);
    }

    private static float[] row(LearnedScale scale, double... values) {
        float[] inputs = new float[values.length];
        scale.write(values, 0, inputs, values.length);
        return inputs;
    }
}
