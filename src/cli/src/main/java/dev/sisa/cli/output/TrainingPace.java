package dev.sisa.cli.output;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The speed of training, and the time left. The first batch starts the measurement and is not in it. No figure is given
 * before three seconds and ten more batches, since a shorter measurement is of the program's start. Safe for several threads.
 */
final class TrainingPace {

    private static final Duration ENOUGH = Duration.ofSeconds(3);
    private static final long BATCHES = 10;
    private static final double NANOS = 1e9;
    private static final long NOT_YET = -1;

    private final Stopwatch watch;
    private final OptionalLong expected;
    private final AtomicLong since = new AtomicLong(NOT_YET);
    private final AtomicLong unmeasured = new AtomicLong();
    private final AtomicLong measured = new AtomicLong();
    private final AtomicLong batches = new AtomicLong();

    /**
     * Nothing is measured yet.
     *
     * @param expected sample visits of all that is to be trained, if that is known
     */
    TrainingPace(Stopwatch watch, OptionalLong expected) {
        this.watch = watch;
        this.expected = expected;
    }

    /** A batch was trained. */
    void visited(int samples) {
        if (since.compareAndSet(NOT_YET, watch.elapsed().toNanos())) {
            unmeasured.addAndGet(samples);
        } else {
            measured.addAndGet(samples);
            batches.incrementAndGet();
        }
    }

    /** Such as {@code 1,234 samples/s, 0:07 left}; without the time left if that is not known, empty before enough is measured. */
    String text() {
        long nanos = watch.elapsed().toNanos() - since.get();
        if (since.get() == NOT_YET || nanos < ENOUGH.toNanos() || batches.get() < BATCHES) {
            return "";
        }
        double rate = measured.get() * NANOS / nanos;
        long left = expected.orElse(0) - measured.get() - unmeasured.get();
        return Figures.count(Math.round(rate)) + " samples/s" + (left > 0 ? ", " + left(left / rate) + " left" : "");
    }

    private static String left(double seconds) {
        Duration time = Duration.ofSeconds((long) Math.ceil(seconds));
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
