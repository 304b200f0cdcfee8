package dev.sisa.core.serving;

import java.util.List;

/**
 * The constituents of a model and how each takes part in the vote.
 *
 * @param states in shard order
 */
public record Voters(List<ConstituentState> states) {

    public Voters {
        states = List.copyOf(states);
    }

    /** Constituents that vote. */
    public int voting() {
        return (int) states.stream().filter(ConstituentState::votes).count();
    }

    /** Whether no shard has a sample. */
    public boolean empty() {
        return states.stream()
                .allMatch(state ->
                        state.shortfall().filter(Shortfall.NO_SAMPLES::equals).isPresent());
    }

    /** Whether there are samples, but no constituent votes now or after healing. */
    public boolean silent() {
        return voting() == 0 && !empty() && states.stream().allMatch(ConstituentState::complete);
    }
}
