package dev.sisa.api.prediction;

import dev.sisa.core.serving.PredictionResult;
import java.util.OptionalInt;

/**
 * Why a row is refused.
 *
 * @param reason see {@link RefusalReason}
 * @param votingCount constituents that vote from at least half their steps, if these are too few
 * @param neededCount how many of them the quorum asks for, if these are too few
 */
public record RowRefusal(RefusalReason reason, OptionalInt votingCount, OptionalInt neededCount) {

    /** The reason of a refusal. */
    public static RowRefusal of(PredictionResult.Refusal refusal) {
        return switch (refusal) {
            case PredictionResult.Refusal.NoVoters _ ->
                new RowRefusal(RefusalReason.NO_VOTERS, OptionalInt.empty(), OptionalInt.empty());
            case PredictionResult.Refusal.BelowQuorum(int counted, int needed) ->
                new RowRefusal(RefusalReason.BELOW_QUORUM, OptionalInt.of(counted), OptionalInt.of(needed));
        };
    }
}
