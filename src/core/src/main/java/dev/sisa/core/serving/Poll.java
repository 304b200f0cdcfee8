package dev.sisa.core.serving;

import java.util.List;
import java.util.stream.Stream;

/**
 * The constituents' predictions for one sample.
 *
 * @param votes of the constituents whose probabilities are finite
 * @param incomplete how many constituents healing may change or bring back, whether they vote now or not
 */
record Poll(List<Vote> votes, int incomplete) {

    Poll {
        votes = votes.stream().filter(vote -> vote.ballot().finite()).toList();
    }

    /** A prediction and its constituent. */
    record Vote(Constituent constituent, ConstituentPrediction ballot) {}

    PredictionSet panel() {
        return new PredictionSet(
                ballots(votes.stream().filter(vote -> vote.constituent().complete())),
                ballots(votes.stream()),
                incomplete);
    }

    /** Votes that count towards the quorum. */
    int counted() {
        return (int) votes.stream().filter(vote -> vote.constituent().counts()).count();
    }

    private static List<ConstituentPrediction> ballots(Stream<Vote> votes) {
        return votes.map(Vote::ballot).toList();
    }
}
