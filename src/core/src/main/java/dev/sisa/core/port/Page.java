package dev.sisa.core.port;

import java.util.List;
import java.util.Optional;

/**
 * A page of a listing. It may be short, or even empty, though more follows: only a page without {@code next} is the last one. To
 * read all pages see {@link dev.sisa.core.store.Pages}.
 *
 * @param items in key order, at most as many as were asked for
 * @param next key to go on behind, later than the one that this page went on behind; the page there may be empty
 */
public record Page<T>(List<T> items, Optional<String> next) {

    /** Most keys or items of one page: what DynamoDB and S3 give in one answer. */
    public static final int MOST = 1_000;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The limit, if a page may have that many.
     *
     * @throws IllegalArgumentException unless it is 1 to 1,000
     */
    public static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " entries, not " + limit);
        }
        return limit;
    }
}
