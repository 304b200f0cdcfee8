package dev.sisa.core.request;

import dev.sisa.core.bytes.Keyed;
import java.util.List;

/** A request's finding on a sample, as it is stored and answered. */
public enum Outcome implements Keyed {
    /** It was live, and no answer uses it from now on. */
    ACCEPTED('a', "accepted"),
    /** Another request had asked for it and is not erased yet. */
    JOINED('j', "joined"),
    /** It was erased before. */
    ALREADY_ERASED('e', "already-erased"),
    /** It was never seen; a late import is suppressed. */
    NEVER_SEEN('n', "never-seen");

    private final char letter;
    private final String key;

    Outcome(char letter, String key) {
        this.letter = letter;
        this.key = key;
    }

    @Override
    public String key() {
        return key;
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
