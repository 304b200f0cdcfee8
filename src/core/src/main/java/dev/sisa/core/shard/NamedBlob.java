package dev.sisa.core.shard;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A blob as a manifest names it. Written {@code <key> <name>}.
 *
 * @param key its place, which follows from epoch, step and kind alone
 * @param name hexadecimal SHA-256 of its salted bytes
 */
public record NamedBlob(String key, String name) implements Comparable<NamedBlob> {

    /** The absence of a blob: of a slice without samples, of a step without visits. */
    public static final NamedBlob NONE = new NamedBlob("", "");

    private static final Pattern FORM = Pattern.compile("(\\S+) ([0-9a-f]{64})");
    private static final Comparator<NamedBlob> ORDER =
            Comparator.comparing(NamedBlob::key).thenComparing(NamedBlob::name);

    public NamedBlob {
        if (key.isEmpty() != name.isEmpty()) {
            throw new IllegalArgumentException("blob \"" + key + "\" cannot be named \"" + name + "\"");
        }
    }

    /**
     * A blob as it is written.
     *
     * @throws IllegalArgumentException if it is not key and name with a space between them
     */
    public static NamedBlob parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("a blob is written as key and name, not \"" + text + "\"");
        }
        return new NamedBlob(form.group(1), form.group(2));
    }

    /** Whether there is none. */
    public boolean isNone() {
        return key.isEmpty();
    }

    @Override
    public int compareTo(NamedBlob other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return key + " " + name;
    }
}
