package dev.sisa.core.receipt.check;

import dev.sisa.core.bytes.Keyed;

/** What one check of one receipt, or of a chain of them, came to. */
public sealed interface CheckResult {

    /** What is checked. */
    enum Check implements Keyed {
        /** The file is a receipt in its canonical form. */
        FORM("form"),
        /** The body is signed with a key that the checker trusts. */
        SIGNATURE("signature"),
        /** The lists beside the body are those that it binds. */
        LISTS("lists"),
        /** Receipts follow each other without a gap, each naming the one before. */
        CHAIN("chain"),
        /** Some receipt commits to a sample or a subject. */
        COMMITMENT("commitment"),
        /** An addendum tells of the newest state of its shards. */
        NEWEST("newest"),
        /** Times do not run backwards, within a receipt and along the chain. */
        TIMES("times");

        private final String key;

        Check(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }

    Check check();

    /** Name of the file or of the chain. */
    String subject();

    /** All is well. */
    record Passed(Check check, String subject) implements CheckResult {}

    /**
     * It is not.
     *
     * @param where what differs where
     */
    record Failed(Check check, String subject, String where) implements CheckResult {}

    /**
     * Nothing is proven wrong, but a reader has to know.
     *
     * @param where what is odd where
     */
    record Doubtful(Check check, String subject, String where) implements CheckResult {}

    /**
     * A later addendum tells of all shards of this one; nothing is wrong with either.
     *
     * @param by the sequence of the newest such
     */
    record Superseded(String subject, long by) implements CheckResult {
        @Override
        public Check check() {
            return Check.NEWEST;
        }
    }
}
