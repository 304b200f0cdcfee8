package dev.sisa.cli.answer;

import dev.sisa.api.MeanEstimate;
import dev.sisa.api.plan.AccuracyForecast;
import dev.sisa.api.plan.AggregationScores;
import dev.sisa.api.plan.PendingScores;
import dev.sisa.api.prediction.AccuracyScore;
import dev.sisa.api.request.InterimScores;
import dev.sisa.api.request.InterimVote;
import dev.sisa.core.accuracy.AnswerScore;
import dev.sisa.core.accuracy.InterimAccuracy;
import dev.sisa.core.accuracy.InterimQuorum;
import java.util.Optional;

/** Accuracy now and while requests are pending, for programs. */
public final class WireScores {

    private WireScores() {}

    /** The accuracy of a model that exists, as it is and while requests are pending. */
    public static AccuracyForecast of(AccuracyEstimate measured) {
        AccuracyEstimate.Inputs inputs = measured.inputs();
        AccuracyEstimate.Scores now = measured.now();
        AccuracyEstimate.Interim interim = measured.interim();
        return new AccuracyForecast(
                inputs.tested(),
                inputs.constituents(),
                inputs.floor(),
                new AggregationScores(of(now.majority()), of(now.mean())),
                new PendingScores(
                        of(interim.scores().majority()),
                        of(interim.scores().mean()),
                        MeanEstimate.of(interim.rolledBack()),
                        MeanEstimate.of(interim.out())));
    }

    /** The vote while one request is pending, with its accuracy if that was measured. */
    public static InterimVote of(InterimQuorum interim, Optional<InterimAccuracy> accuracy) {
        return new InterimVote(
                interim.constituents(),
                interim.behind(),
                interim.out(),
                interim.quorum(),
                interim.floor(),
                interim.belowFloor(),
                accuracy.map(measured -> new InterimScores(of(measured.now()), of(measured.then()))));
    }

    private static AccuracyScore of(AnswerScore score) {
        return new AccuracyScore(score.share(), score.accuracy(), score.labels().mostFrequent());
    }
}
