package dev.sisa.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads listings to their end, and requires of each page what the ports say of it. */
public final class Listings {

    private Listings() {}

    /** All keys of a prefix. */
    public static List<String> keys(BlobStore blobs, String prefix) {
        return keys(blobs, prefix, "", Page.MOST);
    }

    /** Keys of a prefix behind another one, by pages of at most so many. */
    public static List<String> keys(BlobStore blobs, String prefix, String after, int limit) {
        return all(after, limit, from -> blobs.list(prefix, from, limit));
    }

    /** All items of a prefix. */
    public static List<Item> items(ControlStore control, ItemKey prefix) {
        return items(control, prefix, "", Page.MOST);
    }

    /** Items of a prefix behind a sort key, by pages of at most so many. */
    public static List<Item> items(ControlStore control, ItemKey prefix, String after, int limit) {
        return all(after, limit, from -> control.list(prefix, from, limit));
    }

    private static <T> List<T> all(String after, int limit, Function<String, Page<T>> list) {
        List<T> found = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        Optional<String> from = Optional.of(after);
        while (from.isPresent()) {
            assertThat(passed).as("a listing that goes on and on").doesNotContain(from.get());
            passed.add(from.get());
            Page<T> page = list.apply(from.get());
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            found.addAll(page.items());
            from = page.next();
        }
        return found;
    }
}
