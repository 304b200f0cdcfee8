package dev.sisa.core.port;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** Cuts pages at random, as a store does whose answers have a greatest size: half of them, some down to nothing. */
final class ShortPages {

    private final Random random;

    ShortPages(long seed) {
        this.random = new Random(seed);
    }

    /**
     * The start of a page, or all of it.
     *
     * @param after what the page went on behind
     * @param key of an item, in the listing's order
     */
    synchronized <T> Page<T> of(Page<T> whole, String after, Function<T, String> key) {
        int size = whole.items().size();
        if (size == 0 || random.nextBoolean()) {
            return whole;
        }
        int kept = random.nextInt(size);
        return kept == 0
                ? nothing(whole, after, key.apply(whole.items().getFirst()))
                : new Page<>(
                        whole.items().subList(0, kept),
                        Optional.of(key.apply(whole.items().get(kept - 1))));
    }

    /** An empty page goes on behind the start of the first key, where there is none in between. */
    private static <T> Page<T> nothing(Page<T> whole, String after, String first) {
        int shorter = first.offsetByCodePoints(first.length(), first.isEmpty() ? 0 : -1);
        String next = first.substring(0, shorter);
        return next.length() > after.length() && next.startsWith(after)
                ? new Page<>(List.of(), Optional.of(next))
                : whole;
    }
}
