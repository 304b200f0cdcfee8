package dev.sisa.core.request;

import java.util.List;

/** What a request to forget finds of a sample. */
public enum Outcome {
    /** It was live and is from now on in no answer. */
    ACCEPTED('a'),
    /** Another request had asked for it and is not erased yet. */
    JOINED('j'),
    /** It was erased before. */
    ALREADY_ERASED('e'),
    /** It was never seen; should it come late, it stays out. */
    NEVER_SEEN('n');

    private final char letter;

    Outcome(char letter) {
        this.letter = letter;
    }

    /** The outcomes of a stored text, a letter each. */
    static List<Outcome> parse(String letters) {
        return letters.chars().mapToObj(Outcome::of).toList();
    }

    /** The text that outcomes are stored as. */
    static String text(List<Outcome> outcomes) {
        StringBuilder letters = new StringBuilder(outcomes.size());
        outcomes.forEach(outcome -> letters.append(outcome.letter));
        return letters.toString();
    }

    private static Outcome of(int letter) {
        for (Outcome outcome : values()) {
            if (outcome.letter == letter) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("no outcome is written " + (char) letter);
    }
}
