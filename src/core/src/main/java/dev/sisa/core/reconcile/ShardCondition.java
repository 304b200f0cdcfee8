package dev.sisa.core.reconcile;

/** What comes next for a shard. */
public sealed interface ShardCondition {

    /** A line for people. */
    String text();

    /** Nothing: all is done. */
    record Resting() implements ShardCondition {

        @Override
        public String text() {
            return "at rest";
        }
    }

    /**
     * The next pass of a reconciler does something about it.
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

    /** A person has to look. */
    record Stuck(String reason) implements ShardCondition {

        @Override
        public String text() {
            return "stuck, " + reason;
        }
    }
}
