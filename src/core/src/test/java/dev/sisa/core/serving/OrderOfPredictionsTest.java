package dev.sisa.core.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.spec.Aggregation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** I7: an answer does not depend on the order in which constituents are heard. */
final class OrderOfPredictionsTest {

    @ParameterizedTest
    @EnumSource(Aggregation.class)
    void any_order_of_predictions_gives_the_same_bits(Aggregation aggregation) {
        Ensemble ensemble = new Ensemble(aggregation, 3);

        assertThat(orderMatters(predictions -> ensemble.decide(new PredictionSet(predictions, predictions, 0))))
                .isFalse();
    }

    @Test
    void sums_in_order_of_arrival_are_reported() {
        assertThat(orderMatters(predictions -> Scores.of(Aggregation.MEAN, 3, predictions)[0]))
                .as("double")
                .isTrue();
        assertThat(orderMatters(predictions -> {
                    float sum = 0;
                    for (ConstituentPrediction constituentPrediction : predictions) {
                        sum += (float) constituentPrediction.probability(0);
                    }
                    return sum;
                }))
                .as("float")
                .isTrue();
    }

    @Test
    void a_shard_has_one_vote() {
        List<ConstituentPrediction> twice =
                List.of(new ConstituentPrediction(4, 1, 0), new ConstituentPrediction(4, 1, 0));

        assertThatThrownBy(() -> new PredictionSet(List.of(), twice, 2))
                .hasMessage("shard 4 votes twice, but a shard has one constituent");
    }

    private static boolean orderMatters(Function<List<ConstituentPrediction>, Object> answer) {
        Random random = new Random(7);
        boolean differs = false;
        for (int trial = 0; trial < 200; trial++) {
            List<ConstituentPrediction> predictions = new ArrayList<>();
            for (int shard = 0; shard < 9; shard++) {
                float first = (float) Math.pow(10, -12 * random.nextDouble());
                predictions.add(new ConstituentPrediction(shard, first, 1 - first, 0));
            }
            Object before = answer.apply(predictions);
            Collections.shuffle(predictions, random);
            differs |= !answer.apply(predictions).equals(before);
        }
        return differs;
    }
}
