package dev.sisa.core.serving;

import dev.sisa.core.failure.InvalidValueException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The quorum that an answer must meet, and whether it carries scores.
 *
 * @param quorum share of the shards with samples, 0 to 1, that must vote from at least half their steps unless an answer is
 *     certified: fewer than that may know too little
 * @param labelOnly whether scores are withheld: they reveal far more than labels to a client that compares two versions or
 *     chooses deletions by the answers
 */
public record AnswerRules(double quorum, boolean labelOnly) {

    /** A floor of 60 % and answers with scores. */
    public static final AnswerRules USUAL = new AnswerRules(0.6, false);

    public AnswerRules {
        if (!(quorum >= 0 && quorum <= 1)) {
            throw new InvalidValueException("a quorum is a share from 0 to 1, not " + quorum);
        }
    }

    /** The smallest number of constituents that is at least the quorum of so many; in decimals, as people state it. */
    int needed(int shards) {
        return BigDecimal.valueOf(quorum)
                .multiply(BigDecimal.valueOf(shards))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }
}
