package dev.sisa.core.acceptance;

import dev.sisa.core.bytes.Keyed;
import dev.sisa.core.receipt.Commitment;
import java.util.List;

/**
 * Another form of an id that was never seen, under which a sample or a person is known. It gives the changes that lead to that
 * form, not the form itself.
 *
 * @param kind whether the id names a sample or a person
 * @param position in the demand's list of that kind, from 0
 * @param changes to the id, one after the other; at least one
 */
public record SimilarId(Commitment.Kind kind, int position, List<Change> changes) {

    public SimilarId {
        changes = List.copyOf(changes);
    }

    /** A change to an id. */
    public enum Change implements Keyed {
        /** Blanks before and after it are taken away. */
        TRIMMED("trimmed"),
        /** A blank is put before it. */
        BLANK_BEFORE("blank_before"),
        /** A blank is put behind it. */
        BLANK_BEHIND("blank_behind"),
        LOWER_CASE("lower_case"),
        UPPER_CASE("upper_case"),
        /** Each word begins with a capital letter and goes on in lower case. */
        TITLE_CASE("title_case"),
        /** Unicode normal form C: letters with their accents are one character. */
        NFC("nfc"),
        /** Unicode normal form D: accents are characters of their own. */
        NFD("nfd");

        private final String key;

        Change(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }
}
