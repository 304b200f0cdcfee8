package dev.sisa.core.unlearning;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

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

    public long count(Outcome outcome) {
        return outcomes.stream().filter(outcome::equals).count();
    }
}
