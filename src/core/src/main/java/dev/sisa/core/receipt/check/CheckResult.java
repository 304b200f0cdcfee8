package dev.sisa.core.receipt.check;

import dev.sisa.core.bytes.Keyed;

/** The result of one check of one receipt, or of a chain of them. */
public sealed interface CheckResult {

    /** The checked property. */
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

    /** The check passed. */
    record Passed(Check check, String subject) implements CheckResult {}

    /**
     * The check failed.
     *
     * @param where what differs where
     */
    record Failed(Check check, String subject, String where) implements CheckResult {}

    /**
     * The checker could not check it; that proves nothing for or against.
     *
     * @param why what is missing for that
     */
    record Unchecked(Check check, String subject, String why) implements CheckResult {}

    /**
     * A doubt that the reader has to know; nothing is proven wrong.
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
