package dev.sisa.core.port;

/** Most keys or items of one page: what DynamoDB and S3 give in one answer. */
public final class PageLimit {

    public static final int MOST = 1_000;

    private PageLimit() {}

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
