package dev.sisa.core.store;

import dev.sisa.core.port.BusyException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Retries until the stored state satisfies a condition. Commit results are ignored and the state is read back, so a conflict,
 * a failed condition and an unknown end are treated alike.
 */
public final class Retry {

    private static final int MOST_ATTEMPTS = 1_000;

    private Retry() {}

    /**
     * Attempts until done; no attempt is made if it is done already.
     *
     * @param purpose ends the sentence "gave up after ... attempts to"
     * @throws BusyException if it is not done after 1,000 attempts
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
     * @throws BusyException if there is none after 1,000 attempts
     */
    public static <T> T first(String purpose, Supplier<Optional<T>> attempt) {
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            Optional<T> result = attempt.get();
            if (result.isPresent()) {
                return result.get();
            }
        }
        throw new BusyException("gave up after " + MOST_ATTEMPTS + " attempts to " + purpose
                + ": the control store keeps refusing; see what else writes to it and try again");
    }
}
