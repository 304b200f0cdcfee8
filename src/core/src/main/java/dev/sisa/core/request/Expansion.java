package dev.sisa.core.request;

/**
 * How much of a request's list is accepted: it is gone through once, part by part.
 *
 * @param total samples that are asked for
 * @param cursor samples that were gone through
 * @param parts accepted so far
 * @param list key of the blob that holds the list while there is more to come, and until it is destroyed; else empty
 */
public record Expansion(int total, int cursor, int parts, String list) {

    public Expansion {
        if (cursor < 0 || cursor > total || parts < 0) {
            throw new IllegalArgumentException(cursor + " of " + total + " samples in " + parts + " parts");
        }
    }

    public boolean complete() {
        return cursor == total;
    }

    /** Whether there is more to come, but no list to go through. */
    boolean givenUp() {
        return !complete() && list.isEmpty();
    }

    /** The same after one more part. */
    public Expansion advanced(int to) {
        return new Expansion(total, to, parts + 1, list);
    }

    /** The same with its list destroyed. */
    public Expansion withoutList() {
        return new Expansion(total, cursor, parts, "");
    }
}
