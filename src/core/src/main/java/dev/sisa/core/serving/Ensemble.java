package dev.sisa.core.serving;

import dev.sisa.core.spec.Aggregation;
import java.util.Arrays;

/** Combines the constituents' predictions into one. */
public final class Ensemble {

    /** More than rounding can move sums of probabilities in double. */
    private static final double ROUNDING = 1e-9;

    private final Aggregation aggregation;
    private final int classes;

    public Ensemble(Aggregation aggregation, int classes) {
        this.aggregation = aggregation;
        this.classes = classes;
    }

    /**
     * The ensemble's prediction for one sample.
     *
     * @throws NoConstituentException if no constituent votes
     * @see <a href="https://arxiv.org/abs/1912.03817">Bourtoule et al., section IV: aggregation</a>
     */
    public EnsemblePrediction decide(PredictionSet predictionSet) {
        if (predictionSet.hasNoVoters()) {
            throw new NoConstituentException();
        }
        double[] scores = Scores.of(aggregation, classes, predictionSet.all());
        int label = Scores.leader(scores);
        int voters = predictionSet.all().size();
        return new EnsemblePrediction(
                label,
                Arrays.stream(scores).map(score -> score / voters).boxed().toList(),
                voters,
                predictionSet.incomplete() > 0,
                certified(predictionSet));
    }

    /**
     * Whether the leader among the complete constituents wins however the incomplete ones come to vote: each of those can
     * give any other class at most one point and withhold it from the leader.
     */
    private boolean certified(PredictionSet predictionSet) {
        double[] scores = Scores.of(aggregation, classes, predictionSet.complete());
        int leader = Scores.leader(scores);
        for (int rival = 0; rival < classes; rival++) {
            if (rival != leader && !beats(scores, leader, rival, predictionSet.incomplete())) {
                return false;
            }
        }
        return true;
    }

    private boolean beats(double[] scores, int leader, int rival, int incomplete) {
        double lead = scores[leader] - scores[rival];
        return switch (aggregation) {
            case MAJORITY -> lead > incomplete || (lead == incomplete && leader < rival);
            case MEAN -> lead > incomplete + ROUNDING || incomplete == 0;
        };
    }
}
