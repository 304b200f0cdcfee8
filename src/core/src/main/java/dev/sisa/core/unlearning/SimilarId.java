package dev.sisa.core.unlearning;

import dev.sisa.core.receipt.Commitment;
import java.util.List;

/**
 * Another form of an id that was never seen, under which a sample or a person is known. It says how to come to that form, and not what
 * it is.
 *
 * @param kind whether the id names a sample or a person
 * @param position in the demand's list of that kind, from 0
 * @param changes to the id, one after the other; at least one
 */
public record SimilarId(Commitment.Kind kind, int position, List<Change> changes) {

    public SimilarId {
        changes = List.copyOf(changes);
    }

    /** What is done to an id. */
    public enum Change {
        /** Blanks before and after it are taken away. */
        TRIMMED,
        /** A blank is put before it. */
        BLANK_BEFORE,
        /** A blank is put behind it. */
        BLANK_BEHIND,
        LOWER_CASE,
        UPPER_CASE,
        /** Each word begins with a capital letter and goes on in lower case. */
        TITLE_CASE,
        /** Unicode normal form C: letters with their accents are one character. */
        NFC,
        /** Unicode normal form D: accents are characters of their own. */
        NFD
    }
}
