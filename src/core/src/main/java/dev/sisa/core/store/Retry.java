package dev.sisa.core.store;

import dev.sisa.core.port.StoreException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

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
        first(purpose, () -> {
            boolean ended = done.getAsBoolean();
            if (!ended) {
                attempt.run();
            }
            return ended ? Optional.of(true) : Optional.empty();
        });
    }

    /**
     * Attempts until there is a result.
     *
     * @param purpose ends the sentence "gave up after ... attempts to"
     * @throws StoreException if there is none after 1,000 attempts
     */
    public static <T> T first(String purpose, Supplier<Optional<T>> attempt) {
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            Optional<T> result = attempt.get();
            if (result.isPresent()) {
                return result.get();
            }
        }
        throw new StoreException("gave up after " + MOST_ATTEMPTS + " attempts to " + purpose
                + ": the control store keeps refusing; see what else writes to it and try again");
    }
}
