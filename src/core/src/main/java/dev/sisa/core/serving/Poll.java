package dev.sisa.core.serving;

import dev.sisa.core.aggregation.Ballot;
import dev.sisa.core.aggregation.Panel;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the constituents say of one sample.
 *
 * @param votes of those that have something to say: overflowing arithmetic says nothing
 * @param unsettled how many constituents healing may change or bring back, whether they vote now or not
 */
record Poll(List<Vote> votes, int unsettled) {

    Poll {
        votes = votes.stream().filter(vote -> vote.ballot().finite()).toList();
    }

    /** A ballot and whose it is. */
    record Vote(Constituent constituent, Ballot ballot) {}

    Panel panel() {
        return new Panel(
                ballots(votes.stream().filter(vote -> vote.constituent().settled())),
                ballots(votes.stream()),
                unsettled);
    }

    /** Votes that count towards the quorum. */
    int counted() {
        return (int) votes.stream().filter(vote -> vote.constituent().counts()).count();
    }

    private static List<Ballot> ballots(Stream<Vote> votes) {
        return votes.map(Vote::ballot).toList();
    }
}
