package dev.sisa.cli.output;

import dev.sisa.cli.failure.VisibleText;
import dev.sisa.core.healing.HealProgress;
import dev.sisa.core.ingest.IngestProgress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Progress on standard error: rows read, then for each shard its step, the rate and the time left, once
 * {@link TrainingPace} tells them. On a terminal one line that
 * is written over four times a second, elsewhere a line every five seconds.
 */
public final class Meter implements HealProgress, IngestProgress, AutoCloseable {

    private static final long EVERY_ROWS = 1_000;

    private final PrintWriter err;
    private final boolean terminal;
    private final Duration interval;
    private final Stopwatch watch;
    private final AtomicLong nextReport;
    private final Map<Integer, Integer> steps = new ConcurrentHashMap<>();
    private volatile TrainingPace pace;
    private volatile int slices;
    private int width;

    /**
     * A meter that has nothing to show yet.
     *
     * @param terminal whether a line can be written over
     * @param watch just started
     */
    public Meter(PrintWriter err, boolean terminal, Stopwatch watch) {
        this.err = err;
        this.terminal = terminal;
        this.watch = watch;
        this.pace = new TrainingPace(watch, OptionalLong.empty());
        this.interval = terminal ? Duration.ofMillis(250) : Duration.ofSeconds(5);
        this.nextReport = new AtomicLong(interval.toNanos());
    }

    @Override
    public void read(long rows) {
        if (rows % EVERY_ROWS == 0) {
            report(() -> Figures.count(rows) + " rows read");
        }
    }

    @Override
    public void placed(long rows) {
        report(() -> Figures.count(rows) + " rows placed");
    }

    /**
     * Another training begins.
     *
     * @param number how many steps a shard has
     * @param visits sample visits of all that is to be trained, if that is known
     */
    public Meter of(int number, OptionalLong visits) {
        slices = number;
        pace = new TrainingPace(watch, visits);
        return this;
    }

    @Override
    public void stepStarted(int shard, int step) {
        steps.put(shard, step);
    }

    @Override
    public void visited(int shard, int samples) {
        pace.visited(samples);
        report(this::healing);
    }

    @Override
    public void stepFinished(int shard, int step) {
        steps.remove(shard, step);
        report(this::healing);
    }

    /** Takes the line away, for something else to be printed. */
    public void clear() {
        if (terminal && width > 0) {
            show("");
            err.print("\r");
            err.flush();
        }
    }

    /** Prints a note. */
    public void note(String text) {
        clear();
        err.println("sisa: " + VisibleText.lines(text));
        err.flush();
    }

    @Override
    public void close() {
        clear();
    }

    /** Empty where there is nothing to tell. */
    private String healing() {
        String atWork = new TreeMap<>(steps)
                .entrySet().stream()
                        .map(shard -> "shard " + shard.getKey() + ": step " + shard.getValue() + " of " + slices)
                        .collect(Collectors.joining(", "));
        String told =
                Stream.of(atWork, pace.text()).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        return told.isEmpty() ? "" : "training " + told;
    }

    private void report(Supplier<String> text) {
        long now = watch.elapsed().toNanos();
        long due = nextReport.get();
        if (now >= due && nextReport.compareAndSet(due, now + interval.toNanos())) {
            String line = text.get();
            if (!line.isEmpty()) {
                show(line);
            }
        }
    }

    private synchronized void show(String text) {
        if (terminal) {
            err.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
            width = text.length();
        } else {
            err.println("sisa: " + text);
        }
        err.flush();
    }
}
