package dev.sisa.core.store;

import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads all pages of a listing, however short they are. */
public final class Pages {

    /** Items of a page when one is looked for. */
    private static final int FEW = 10;

    private Pages() {}

    /** Hands over the items of one partition whose sort key starts with a prefix, in key order, one page in memory. */
    public static void forEach(ControlStore control, ItemKey prefix, Consumer<Item> sink) {
        ofItems(control, prefix, page -> page.forEach(sink));
    }

    /** Hands over the same items page by page: up to 1,000 in each, and never none. */
    public static void ofItems(ControlStore control, ItemKey prefix, Consumer<List<Item>> sink) {
        each(after -> control.list(prefix, after, Page.MOST), sink);
    }

    /** The first item that meets a condition among those that {@link #forEach} would hand over. */
    public static Optional<Item> first(ControlStore control, ItemKey prefix, Predicate<Item> condition) {
        return first(
                after -> control.list(prefix, after, FEW),
                page -> page.stream().filter(condition).findFirst());
    }

    /** Hands over the keys of blobs that start with a prefix, in order, page by page: up to 1,000 in each, and never none. */
    public static void ofKeys(BlobStore blobs, String prefix, Consumer<List<String>> sink) {
        each(after -> blobs.list(prefix, after, Page.MOST), sink);
    }

    private static <T> void each(Function<String, Page<T>> list, Consumer<List<T>> sink) {
        Optional<Boolean> _ = first(list, page -> {
            if (!page.isEmpty()) {
                sink.accept(page);
            }
            return Optional.empty();
        });
    }

    private static <T, R> Optional<R> first(Function<String, Page<T>> list, Function<List<T>, Optional<R>> result) {
        Optional<String> after = Optional.of("");
        while (after.isPresent()) {
            Page<T> page = list.apply(after.get());
            Optional<R> found = result.apply(page.items());
            if (found.isPresent()) {
                return found;
            }
            after = page.next();
        }
        return Optional.empty();
    }
}
