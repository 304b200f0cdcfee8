package dev.sisa.cli;

import dev.sisa.core.healing.HealProgress;
import dev.sisa.core.ingest.IngestProgress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Progress on standard error: rows read, then for each shard its step, the rate and the time left. On a terminal one line that
 * is written over four times a second, elsewhere a line every five seconds.
 */
final class Meter implements HealProgress, IngestProgress, AutoCloseable {

    private static final long EVERY_ROWS = 1_000;

    private final PrintWriter err;
    private final boolean terminal;
    private final Duration interval;
    private final Stopwatch watch = new Stopwatch();
    private final AtomicLong nextReport;
    private final AtomicLong planned = new AtomicLong();
    private final AtomicLong visited = new AtomicLong();
    private final AtomicLong healingSince = new AtomicLong(-1);
    private final Map<Integer, Integer> steps = new ConcurrentHashMap<>();
    private volatile int slices;
    private int width;

    /**
     * A meter that has nothing to show yet.
     *
     * @param terminal whether a line can be written over
     */
    Meter(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
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

    /** How many steps a shard has. */
    Meter of(int number) {
        slices = number;
        return this;
    }

    @Override
    public void planned(int shard, long visits) {
        healingSince.compareAndSet(-1, watch.elapsed().toNanos());
        planned.addAndGet(visits);
    }

    @Override
    public void stepStarted(int shard, int step) {
        steps.put(shard, step);
    }

    @Override
    public void visited(int shard, int samples) {
        visited.addAndGet(samples);
        report(this::healing);
    }

    @Override
    public void stepFinished(int shard, int step) {
        steps.remove(shard, step);
        report(this::healing);
    }

    /** Takes the line away, for something else to be printed. */
    void clear() {
        if (terminal && width > 0) {
            show("");
            err.print("\r");
            err.flush();
        }
    }

    /** Something to know on the way. */
    void note(String text) {
        clear();
        err.println("sisa: " + text);
        err.flush();
    }

    @Override
    public void close() {
        clear();
    }

    private String healing() {
        double seconds = Math.max(1e-3, (watch.elapsed().toNanos() - healingSince.get()) / 1e9);
        double rate = visited.get() / seconds;
        long left = Math.max(0, planned.get() - visited.get());
        Duration timeLeft = Duration.ofSeconds(Math.round(left / Math.max(1, rate)));
        String atWork = new TreeMap<>(steps)
                .entrySet().stream()
                        .map(shard -> "shard " + shard.getKey() + ": step " + shard.getValue() + " of " + slices + ", ")
                        .collect(Collectors.joining());
        return "training " + atWork + Figures.count(Math.round(rate)) + " samples/s, " + timeLeft.toMinutes() + ":"
                + String.format(Locale.ROOT, "%02d", timeLeft.toSecondsPart()) + " left";
    }

    private void report(Supplier<String> text) {
        long now = watch.elapsed().toNanos();
        long due = nextReport.get();
        if (now >= due && nextReport.compareAndSet(due, now + interval.toNanos())) {
            show(text.get());
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
