package dev.sisa.core.verification;

/**
 * A constituent's answers to the samples that it was trained on. They may be shown but never stored: they depend on the rows, so
 * they would be residue.
 */
public sealed interface OwnAnswers {

    /** At least two classes: it tells samples apart. */
    record Several() implements OwnAnswers {}

    /**
     * One class for all of them.
     *
     * @param label position of the label among the schema's values
     * @param share how many of them are of that class
     */
    record One(int label, Share share) implements OwnAnswers {

        /** Whether all of them are of that class. */
        public boolean deserved() {
            return share == Share.ALL;
        }
    }

    /** How many of the samples are of a class. */
    enum Share {
        ALL,

        /** More than half of them. */
        MOST,

        /** Half of them or fewer. */
        OTHER
    }

    /** No finite answer to any of them. */
    record None() implements OwnAnswers {}

    /** Not known: it does not vote, its slices cannot be read, or time ran out. */
    record Unknown() implements OwnAnswers {}
}
