package dev.sisa.core.store;

import dev.sisa.core.port.BusyException;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Retries one change, or one reading, until the control store lets it through.
 *
 * <p>A transaction that met another one, or a store with too much to do, is committed again as it is. After a failed condition or
 * an unknown end the stored state is read first, and the caller decides from it: its own write may be there, also behind a failed
 * condition. The first reading again comes at once, and all else after a pause of random length, whose bound doubles each time.
 * Nothing is waited for unless something failed.
 *
 * <p>Made for one purpose, and used by one thread.
 *
 * @see <a href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">Exponential back-off with full
 *     jitter</a>
 */
public final class Retry {

    private static final Duration DEADLINE = Duration.ofMinutes(5);
    private static final Duration FIRST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Ports ports;
    private final String purpose;
    private final Duration deadline;
    private Optional<Instant> failing = Optional.empty();
    private Duration waited = Duration.ZERO;
    private Duration bound = FIRST;
    private int failures;

    /**
     * Retries for five minutes from the first failure.
     *
     * @param purpose ends the sentence "gave up after ... attempts to"
     */
    public Retry(Ports ports, String purpose) {
        this(ports, purpose, DEADLINE);
    }

    /** Retries for so long from the first failure. */
    public Retry(Ports ports, String purpose, Duration deadline) {
        this.ports = ports;
        this.purpose = purpose;
        this.deadline = deadline;
    }

    /**
     * Attempts until the stored state satisfies a condition; makes no attempt if it does already.
     *
     * @param attempt tells whether it was committed, after which the state is not read again
     * @throws BusyException if it is not done by the deadline
     */
    public void until(BooleanSupplier done, BooleanSupplier attempt) {
        boolean _ = first(() -> done.getAsBoolean() || attempt.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /**
     * Attempts until there is a result.
     *
     * @throws BusyException if there is none by the deadline
     */
    public <T> T first(Supplier<Optional<T>> attempt) {
        Optional<T> result = attempt.get();
        for (boolean again = false; result.isEmpty(); again = true) {
            failed();
            if (again) {
                pause();
            }
            result = attempt.get();
        }
        return result.get();
    }

    /**
     * Commits a transaction, the same again after a conflict and when the store is throttled.
     *
     * @return whether it was committed; if not, a condition failed or the end is not known: read first, since the transaction
     *     may have happened all the same
     * @throws BusyException if it meets nothing else by the deadline; nothing happened
     */
    public boolean commit(Transaction transaction) {
        ControlStore control = ports.control();
        CommitResult result = control.commit(transaction);
        while (result instanceof CommitResult.Conflict || result instanceof CommitResult.Throttled) {
            failed();
            pause();
            result = control.commit(transaction);
        }
        return result instanceof CommitResult.Committed;
    }

    /** The pauses count as well as the clock, which may be put back. */
    private void failed() {
        Instant now = ports.clock().instant();
        failures++;
        Duration passed = Duration.between(failing.orElse(now), now);
        failing = failing.or(() -> Optional.of(now));
        if (passed.compareTo(deadline) >= 0 || waited.compareTo(deadline) >= 0) {
            throw new BusyException("gave up after " + failures + " attempts in " + deadline.toSeconds() + " s to "
                    + purpose + ": the control store keeps refusing; see what else writes to it and try again");
        }
    }

    private void pause() {
        Duration pause = Duration.ofNanos(ports.random().nextLong(bound.toNanos()) + 1);
        ports.pause().of(pause);
        waited = waited.plus(pause);
        Duration doubled = bound.multipliedBy(2);
        bound = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
