package dev.sisa.core.store;

import java.util.function.BooleanSupplier;

/**
 * Tries until the state is as wanted. What a commit returned does not matter then: a transaction that conflicted, whose
 * condition failed or whose end is unknown is judged by what is there afterwards.
 */
public final class Retry {

    private static final int MOST_ATTEMPTS = 1_000;

    private Retry() {}

    /**
     * Attempts until done; no attempt is made if it is done already.
     *
     * @param purpose ends the sentence "gave up after ... attempts to"
     * @throws StoreException if it is not done after 1,000 attempts
     */
    public static void until(String purpose, BooleanSupplier done, Runnable attempt) {
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            if (done.getAsBoolean()) {
                return;
            }
            attempt.run();
        }
        throw new StoreException("gave up after " + MOST_ATTEMPTS + " attempts to " + purpose
                + ": the control store keeps refusing; see what else writes to it and try again");
    }
}
