package dev.sisa.core.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.spec.Aggregation;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EnsembleTest {

    private static final List<ConstituentPrediction> TWO_TO_ONE = List.of(
            new ConstituentPrediction(0, 0.4f, 0.6f),
            new ConstituentPrediction(1, 0.45f, 0.55f),
            new ConstituentPrediction(2, 1, 0));

    @Test
    void the_majority_counts_heads() {
        EnsemblePrediction ensemblePrediction =
                new Ensemble(Aggregation.MAJORITY, 2).decide(new PredictionSet(TWO_TO_ONE, TWO_TO_ONE, 0));

        assertThat(ensemblePrediction).isEqualTo(new EnsemblePrediction(1, List.of(1 / 3.0, 2 / 3.0), 3, false, true));
    }

    @Test
    void the_mean_counts_conviction() {
        EnsemblePrediction ensemblePrediction =
                new Ensemble(Aggregation.MEAN, 2).decide(new PredictionSet(TWO_TO_ONE, TWO_TO_ONE, 0));

        assertThat(ensemblePrediction.label()).isZero();
        assertThat(ensemblePrediction.scores().getFirst()).isEqualTo(((double) 0.4f + 0.45f + 1) / 3);
        assertThat(ensemblePrediction.scores().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isBetween(1 - 1e-6, 1 + 1e-6);
    }

    @Test
    void ties_go_to_the_smallest_label() {
        List<ConstituentPrediction> tie =
                List.of(new ConstituentPrediction(0, 0, 0, 1), new ConstituentPrediction(1, 0, 1, 0));

        assertThat(new Ensemble(Aggregation.MAJORITY, 3)
                        .decide(new PredictionSet(tie, tie, 0))
                        .label())
                .isEqualTo(1);
        assertThat(new Ensemble(Aggregation.MEAN, 3)
                        .decide(new PredictionSet(tie, tie, 0))
                        .label())
                .isEqualTo(1);
        assertThat(new ConstituentPrediction(0, 0.2f, 0.4f, 0.4f).label()).isEqualTo(1);
    }

    @Test
    void an_ensemble_with_unsettled_constituents_is_degraded() {
        PredictionSet predictionSet = new PredictionSet(TWO_TO_ONE.subList(0, 2), TWO_TO_ONE, 1);

        assertThat(new Ensemble(Aggregation.MAJORITY, 2).decide(predictionSet).degraded())
                .isTrue();
    }

    @Test
    void an_answer_needs_a_voter() {
        assertThatThrownBy(() -> new Ensemble(Aggregation.MEAN, 2).decide(new PredictionSet(List.of(), List.of(), 3)))
                .isInstanceOf(NoConstituentException.class)
                .hasMessage("no constituent votes: every shard is empty, rolled back to nothing or not trained yet");
    }

    @Test
    void a_set_refuses_predictions_from_nowhere() {
        assertThatThrownBy(() -> new PredictionSet(TWO_TO_ONE, TWO_TO_ONE.subList(0, 2), 0))
                .hasMessage("2 predictions cannot come from 3 complete and 0 incomplete constituents");
        assertThatThrownBy(() -> new PredictionSet(List.of(), TWO_TO_ONE, 2))
                .hasMessage("3 predictions cannot come from 0 complete and 2 incomplete constituents");
    }

    @Test
    void overflowed_probabilities_say_nothing() {
        assertThat(new ConstituentPrediction(0, 0.5f, 0.5f).finite()).isTrue();
        assertThat(new ConstituentPrediction(0, Float.NaN, 0.5f).finite()).isFalse();
        assertThat(new ConstituentPrediction(0, 0.5f, Float.POSITIVE_INFINITY).finite())
                .isFalse();
    }
}
