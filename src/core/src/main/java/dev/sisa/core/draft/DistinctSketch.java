package dev.sisa.core.draft;

import java.util.HashSet;
import java.util.Set;

/**
 * How far the texts of a column differ, in bounded memory.
 *
 * <p>Up to {@value #MOST} different texts all count, each by a hash of 64 bits: two different ones are taken for equal
 * with a chance of 2^-32. With more, only texts with every second hash count, then every fourth, and so on. A text that
 * is found twice is certain to the same degree; that all differ is then known of that part alone.
 */
final class DistinctSketch {

    static final int MOST = 1 << 16;

    private final Set<Long> hashes = new HashSet<>();
    private long sampled;
    private long repeated;
    private int halvings;

    /** Adds a text by its hash, see {@link #hash}. */
    void add(long hash) {
        if (!counts(hash)) {
            return;
        }
        sampled++;
        if (!hashes.add(hash)) {
            repeated++;
        }
        while (hashes.size() > MOST) {
            halvings++;
            hashes.removeIf(other -> !counts(other));
            repeated = (repeated + 1) / 2;
            sampled = hashes.size() + repeated;
        }
    }

    boolean allDiffer() {
        return repeated == 0;
    }

    /** Different texts by all texts, from 0 to 1; an estimate where not all count. */
    double share() {
        return sampled == 0 ? 0 : (double) hashes.size() / sampled;
    }

    private boolean counts(long hash) {
        return Long.numberOfTrailingZeros(hash) >= halvings;
    }

    /** The hash of a text: equal texts have equal ones. */
    static long hash(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = mixed(hash, text.charAt(i));
        }
        return hash;
    }

    /** A hash and a number as one hash, which depends on their order. */
    static long mixed(long hash, long number) {
        long mixed = (hash ^ number) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return mixed ^ (mixed >>> 29);
    }
}
