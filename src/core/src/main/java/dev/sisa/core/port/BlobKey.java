package dev.sisa.core.port;

import java.util.regex.Pattern;

/**
 * The form of blob keys, for adapters: segments of 1 to 200 characters of {@code [A-Za-z0-9._=-]} joined by {@code /}, at
 * most 512 characters in all.
 *
 * <p>A segment that holds {@code .part=} names a blob that is being written, or whose writer was killed: such keys are
 * listed and deleted, never put or opened.
 */
public final class BlobKey {

    private static final int LONGEST = 512;
    private static final String PART = ".part=";
    private static final Pattern FORM =
            Pattern.compile("(?!\\.{1,2}(/|$))[A-Za-z0-9._=-]{1,200}" + "(/(?!\\.{1,2}(/|$))[A-Za-z0-9._=-]{1,200})*+");

    private BlobKey() {}

    /**
     * The key, if a blob can be read or deleted under it.
     *
     * @throws IllegalArgumentException if it is no key
     */
    public static String checked(String key) {
        if (key.length() > LONGEST || !FORM.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "a blob key has segments of 1 to 200 characters of [A-Za-z0-9._=-] joined"
                            + " by /, none of them . or .., and at most " + LONGEST + " characters in all, not \"" + key
                            + "\"");
        }
        return key;
    }

    /**
     * The key, if a whole blob can be put under it.
     *
     * @throws IllegalArgumentException if it is no key, or that of a half-written blob
     */
    public static String whole(String key) {
        if (isPart(checked(key))) {
            throw new IllegalArgumentException(PART + " marks half-written blobs; none can be put as " + key);
        }
        return key;
    }

    /**
     * The prefix, if a key can start with it.
     *
     * @throws IllegalArgumentException if none can
     */
    public static String prefix(String prefix) {
        if (!FORM.matcher(prefix).matches() && !FORM.matcher(prefix + "x").matches()) {
            throw new IllegalArgumentException("no blob key starts with \"" + prefix + "\"");
        }
        return prefix;
    }

    /** Whether this key names a half-written blob. */
    public static boolean isPart(String key) {
        return key.contains(PART);
    }

    /** The key under which a blob lies while it is being written; it starts with the key that it will have. */
    public static String part(String key, String writer) {
        return key + PART + writer;
    }
}
