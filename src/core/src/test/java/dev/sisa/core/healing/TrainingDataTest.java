package dev.sisa.core.healing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.scaling.ColumnScale;
import dev.sisa.core.scaling.ScaleRule;
import dev.sisa.core.schema.LearnedInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Samples here have one input, which is learned. */
final class TrainingDataTest {

    private static final int ROWS = 20;

    /** Tenths whose sum is 10. In double it depends on the order, and with it the rounded mean. */
    private static final double[] TENTHS = {
        2.8, 3.7, -6.0, -0.4, 6.0, 5.4, 3.3, 0.7, 5.2, 2.1, -1.5, 5.9, -3.5, 0.2, -3.5, -4.6, -0.6, 6.6, -3.3, -8.5
    };

    @Test
    void a_rule_is_given_all_rows_in_the_unsigned_order_of_their_id_hashes() {
        Recording rule = new Recording();
        TrainingData data = data(rule);

        data.add(5, 0, new double[] {50});
        data.add(-2, 0, new double[] {-20});
        data.learn();
        data.add(1, 0, new double[] {10});
        data.add(Long.MIN_VALUE, 0, new double[] {-80});
        data.learn();

        assertThat(rule.given).containsExactly(List.of(50.0, -20.0), List.of(10.0, 50.0, -80.0, -20.0));
    }

    @Test
    void a_scale_does_not_tell_which_rows_came_in_which_slice() {
        assertThat(ColumnScale.of(TENTHS)).as("the plant").isNotEqualTo(ColumnScale.of(reversed()));

        TrainingData forward = data(ScaleRule.OWN_ROWS);
        TrainingData backward = data(ScaleRule.OWN_ROWS);
        for (int id = 0; id < ROWS; id++) {
            forward.add(id, 0, new double[] {TENTHS[id]});
            backward.add(ROWS - 1 - id, 0, new double[] {TENTHS[ROWS - 1 - id]});
        }
        forward.learn();
        backward.learn();

        assertThat(backward.scale().toBytes()).isEqualTo(forward.scale().toBytes());
    }

    private static double[] reversed() {
        return Arrays.stream(TENTHS).boxed().toList().reversed().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static TrainingData data(ScaleRule rule) {
        return new TrainingData(1, List.of(new LearnedInput(0, false, OptionalDouble.empty())), 0, rule);
    }

    /** Learns nothing, and keeps what it was given. */
    private static final class Recording implements ScaleRule {

        private final List<List<Double>> given = new ArrayList<>();

        @Override
        public Optional<ColumnScale> learn(int shard, int input, double[] values) {
            given.add(Arrays.stream(values).boxed().toList());
            return Optional.empty();
        }
    }
}
