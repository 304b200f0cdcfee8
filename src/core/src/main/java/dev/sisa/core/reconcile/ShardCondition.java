package dev.sisa.core.reconcile;

/** The next event for a shard. */
public sealed interface ShardCondition {

    /** A line of text for the operator. */
    String text();

    /** Nothing: all is done. */
    record Resting() implements ShardCondition {

        @Override
        public String text() {
            return "at rest";
        }
    }

    /**
     * The next pass of a reconciler acts on it.
     *
     * @param text such as {@code to be erased}
     */
    record Due(String text) implements ShardCondition {}

    /** It waits. */
    record Waits(Waiting waiting) implements ShardCondition {

        @Override
        public String text() {
            return "waits " + waiting.reason();
        }
    }

    /** An operator has to act. */
    record Stuck(String reason) implements ShardCondition {

        @Override
        public String text() {
            return "stuck, " + reason;
        }
    }
}
