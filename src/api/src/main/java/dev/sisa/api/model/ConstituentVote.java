package dev.sisa.api.model;

import dev.sisa.core.serving.ConstituentState;
import dev.sisa.core.serving.Shortfall;
import dev.sisa.core.verification.OwnAnswers;
import java.util.List;
import java.util.Optional;

/**
 * How a constituent takes part in the vote.
 *
 * @param votes whether its predictions count in answers
 * @param shortfall why it does not answer from its last step, see {@link Shortfall}
 * @param ownAnswers classes that it answers to its own rows, see {@link OwnAnswerKind}; absent if it was not asked
 * @param onlyAnswer the label, if it answers one
 * @param onlyAnswerIsOnlyLabel whether all of its rows have that label, if it answers one
 */
public record ConstituentVote(
        boolean votes,
        Optional<Shortfall> shortfall,
        Optional<OwnAnswerKind> ownAnswers,
        Optional<String> onlyAnswer,
        Optional<Boolean> onlyAnswerIsOnlyLabel) {

    /**
     * The vote of a constituent.
     *
     * @param own its answers to its own rows
     * @param labels texts of the classes
     */
    public static ConstituentVote of(ConstituentState state, OwnAnswers own, List<String> labels) {
        Optional<OwnAnswers.One> one = own instanceof OwnAnswers.One only ? Optional.of(only) : Optional.empty();
        return new ConstituentVote(
                state.votes(),
                state.shortfall(),
                OwnAnswerKind.of(own),
                one.map(only -> labels.get(only.label())),
                one.map(OwnAnswers.One::deserved));
    }
}
