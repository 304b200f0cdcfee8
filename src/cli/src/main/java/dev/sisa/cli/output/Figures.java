package dev.sisa.cli.output;

import dev.sisa.core.cost.Estimate;
import java.time.Duration;
import java.util.Locale;

/** Figures as people read them. */
public final class Figures {

    private static final double MILLIS = 1_000;
    private static final double KIBIBYTE = 1 << 10;
    private static final long MEBIBYTE = 1 << 20;

    private Figures() {}

    /** {@code 12,345}. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** {@code 1 row} or {@code 12,345 rows}. */
    public static String count(long count, String noun) {
        return count(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** {@code 1,234.5 MiB}, or {@code 12.3 KiB} if it is less than one. */
    public static String size(long bytes) {
        return bytes < MEBIBYTE
                ? decimals(bytes / KIBIBYTE, 1) + " KiB"
                : decimals(bytes / (double) MEBIBYTE, 1) + " MiB";
    }

    /** {@code 1.23 s}. */
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / MILLIS);
    }

    /** {@code about 12 s}, {@code about 3 min} or {@code about 1 h 5 min}; {@code less than a second}, and never none at all. */
    public static String about(Duration duration) {
        if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
            return "less than a second";
        }
        long seconds = Math.round(duration.toMillis() / MILLIS);
        long minutes = Math.round(seconds / 60.0);
        if (minutes < 2) {
            return "about " + seconds + " s";
        }
        return minutes < 60 ? "about " + minutes + " min" : "about " + minutes / 60 + " h " + minutes % 60 + " min";
    }

    /** {@code 78.1 %}. */
    public static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * fraction);
    }

    /** {@code 4.23 x}. */
    public static String times(double ratio) {
        return decimals(ratio, 2) + " x";
    }

    /** {@code 4.23 ± 0.05 x}, or {@code 4.23 x} if it is exact. */
    public static String times(Estimate ratio) {
        return ratio.error() == 0
                ? times(ratio.mean())
                : decimals(ratio.mean(), 2) + " ± " + decimals(ratio.error(), 2) + " x";
    }

    /** {@code 78.1 ± 0.2 %}. */
    static String percent(Estimate fraction) {
        return decimals(100 * fraction.mean(), 1) + " ± " + decimals(100 * fraction.error(), 1) + " %";
    }

    /** {@code 3.2 ± 0.1}, with so many decimals. */
    public static String decimals(Estimate value, int decimals) {
        return decimals(value.mean(), decimals) + " ± " + decimals(value.error(), decimals);
    }

    /** {@code 12,345 ± 67}, or {@code 12,345} if it is exact. */
    public static String count(Estimate count) {
        String mean = count(Math.round(count.mean()));
        return count.error() == 0 ? mean : mean + " ± " + count(Math.round(count.error()));
    }

    /** {@code 1,234.500}, with so many decimals. */
    public static String decimals(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
