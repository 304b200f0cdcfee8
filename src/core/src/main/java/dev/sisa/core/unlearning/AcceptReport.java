package dev.sisa.core.unlearning;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What became of a request.
 *
 * @param request its id
 * @param forgottenAt from when on no answer is computed from parameters that saw a named sample
 * @param outcomes one a named sample, in the order they were named
 * @param shards the shards that are touched, in order
 */
public record AcceptReport(String request, Instant forgottenAt, List<Outcome> outcomes, Collection<Integer> shards) {

    public AcceptReport {
        outcomes = List.copyOf(outcomes);
        shards = List.copyOf(shards);
    }

    /** The same, with what had to be accepted once more. */
    AcceptReport with(AcceptReport later) {
        Set<Integer> all = new TreeSet<>(shards);
        all.addAll(later.shards);
        return new AcceptReport(request, later.forgottenAt, outcomes, all);
    }

    public long count(Outcome outcome) {
        return outcomes.stream().filter(outcome::equals).count();
    }
}
