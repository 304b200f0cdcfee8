package dev.sisa.core.verification;

import java.util.BitSet;
import java.util.OptionalInt;

/** Which classes a constituent has answered so far, and which its samples are of. Not thread-safe. */
final class OwnTally {

    private final BitSet answered = new BitSet();
    private final BitSet labels = new BitSet();

    /**
     * One more sample.
     *
     * @param answer empty if it is not finite
     */
    void add(OptionalInt answer, int label) {
        labels.set(label);
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
        return answered.isEmpty()
                ? new OwnAnswers.None()
                : new OwnAnswers.One(answered.nextSetBit(0), labels.equals(answered));
    }
}
