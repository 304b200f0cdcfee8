package dev.sisa.core.verification;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Which classes a constituent has answered so far, and how many of its samples are of each. Not thread-safe. */
final class OwnTally {

    private final BitSet answered = new BitSet();
    private final Map<Integer, Long> labels = new HashMap<>();

    /**
     * One more sample.
     *
     * @param answer empty if it is not finite
     */
    void add(OptionalInt answer, int label) {
        labels.merge(label, 1L, Long::sum);
        answer.ifPresent(answered::set);
    }

    /** Whether it has answered two classes. */
    boolean varied() {
        return answered.cardinality() > 1;
    }

    /** The result, once all samples were asked for. */
    OwnAnswers answers() {
        if (varied()) {
            return new OwnAnswers.Several();
        }
        return answered.isEmpty() ? new OwnAnswers.None() : one(answered.nextSetBit(0));
    }

    private OwnAnswers one(int label) {
        long own = labels.getOrDefault(label, 0L);
        long all = labels.values().stream().mapToLong(Long::longValue).sum();
        OwnAnswers.Share share = 2 * own > all ? OwnAnswers.Share.MOST : OwnAnswers.Share.OTHER;
        return new OwnAnswers.One(label, own == all ? OwnAnswers.Share.ALL : share);
    }
}
