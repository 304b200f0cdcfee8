package dev.sisa.core.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.spec.Aggregation;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every small ensemble, and every way in which healing may end: each unsettled constituent comes to say anything, or stays
 * out of the vote.
 */
final class CertifiedTest {

    private static final int CLASSES = 3;

    /** Whether the label of a panel is declared safe. */
    private interface Rule {
        boolean certified(PredictionSet predictionSet);
    }

    private record Verdict(int unsound, int incomplete) {}

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 3", "2, 1", "2, 2", "3, 1", "3, 2", "3, 3", "4, 1", "4, 2", "4, 3"})
    void a_certified_majority_never_changes_and_what_never_changes_is_certified(int settled, int unsettled) {
        Verdict verdict =
                enumerate(Aggregation.MAJORITY, new Size(settled, unsettled), production(Aggregation.MAJORITY));

        assertThat(verdict).isEqualTo(new Verdict(0, 0));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "2, 2", "3, 1", "3, 2"})
    void a_certified_mean_never_changes(int settled, int unsettled) {
        Verdict verdict = enumerate(Aggregation.MEAN, new Size(settled, unsettled), production(Aggregation.MEAN));

        assertThat(verdict.unsound()).isZero();
    }

    @Test
    void a_rule_that_lets_any_tie_pass_is_reported() {
        Rule loose = predictionSet -> {
            double[] votes = Scores.of(Aggregation.MAJORITY, CLASSES, predictionSet.complete());
            int leader = Scores.leader(votes);
            boolean safe = true;
            for (int rival = 0; rival < CLASSES; rival++) {
                safe &= rival == leader || votes[leader] - votes[rival] >= predictionSet.incomplete();
            }
            return safe;
        };

        assertThat(enumerate(Aggregation.MAJORITY, new Size(3, 1), loose).unsound())
                .isPositive();
    }

    @Test
    void a_rule_that_counts_rolled_back_votes_as_safe_is_reported() {
        Rule trusting = predictionSet -> production(Aggregation.MAJORITY)
                .certified(new PredictionSet(predictionSet.all(), predictionSet.all(), predictionSet.incomplete()));

        assertThat(enumerate(Aggregation.MAJORITY, new Size(2, 2), trusting).unsound())
                .isPositive();
    }

    @Test
    void a_rule_that_demands_more_than_it_must_is_reported() {
        Rule timid = predictionSet -> predictionSet.incomplete() == 0;

        assertThat(enumerate(Aggregation.MAJORITY, new Size(3, 1), timid).incomplete())
                .isPositive();
    }

    private static Rule production(Aggregation aggregation) {
        return predictionSet ->
                new Ensemble(aggregation, CLASSES).decide(predictionSet).certified();
    }

    private record Size(int settled, int unsettled) {}

    /** Rolled-back constituents may still answer now: all of them do, or none. */
    private static Verdict enumerate(Aggregation aggregation, Size size, Rule rule) {
        int unsound = 0;
        int incomplete = 0;
        List<List<ConstituentPrediction>> futures = predictions(aggregation, size.settled(), size.unsettled(), true);
        for (List<ConstituentPrediction> settled : predictions(aggregation, 0, size.settled(), false)) {
            TreeSet<Integer> labels = new TreeSet<>();
            futures.forEach(future -> labels.add(label(aggregation, joined(settled, future))));
            for (List<ConstituentPrediction> now :
                    List.of(List.<ConstituentPrediction>of(), rolledBack(settled.size(), size.unsettled()))) {
                PredictionSet predictionSet = new PredictionSet(settled, joined(settled, now), size.unsettled());
                boolean safe = labels.equals(new TreeSet<>(List.of(label(aggregation, predictionSet.all()))));
                boolean certified = rule.certified(predictionSet);
                unsound += certified && !safe ? 1 : 0;
                incomplete += safe && !certified ? 1 : 0;
            }
        }
        return new Verdict(unsound, incomplete);
    }

    private static List<ConstituentPrediction> rolledBack(int from, int count) {
        List<ConstituentPrediction> predictions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            predictions.add(new ConstituentPrediction(from + i, 0, 0, 1));
        }
        return predictions;
    }

    private static int label(Aggregation aggregation, List<ConstituentPrediction> predictions) {
        return Scores.leader(Scores.of(aggregation, CLASSES, predictions));
    }

    private static List<ConstituentPrediction> joined(
            List<ConstituentPrediction> left, List<ConstituentPrediction> right) {
        List<ConstituentPrediction> joined = new ArrayList<>(left);
        joined.addAll(right);
        return joined;
    }

    /** All ways in which so many constituents may speak, from shard {@code from} on, or stay out if they may. */
    private static List<List<ConstituentPrediction>> predictions(
            Aggregation aggregation, int from, int count, boolean mayStayOut) {
        if (count == 0) {
            return List.of(List.of());
        }
        List<List<ConstituentPrediction>> ways = new ArrayList<>();
        for (List<ConstituentPrediction> rest : predictions(aggregation, from + 1, count - 1, mayStayOut)) {
            for (float[] probabilities : grid(aggregation)) {
                ways.add(joined(List.of(new ConstituentPrediction(from, probabilities)), rest));
            }
            if (mayStayOut) {
                ways.add(rest);
            }
        }
        return ways;
    }

    private static List<float[]> grid(Aggregation aggregation) {
        int parts =
                switch (aggregation) {
                    case MAJORITY -> 1;
                    case MEAN -> 4;
                };
        List<float[]> grid = new ArrayList<>();
        for (int first = 0; first <= parts; first++) {
            for (int second = 0; first + second <= parts; second++) {
                grid.add(new float[] {
                    (float) first / parts, (float) second / parts, (float) (parts - first - second) / parts
                });
            }
        }
        return grid;
    }
}
