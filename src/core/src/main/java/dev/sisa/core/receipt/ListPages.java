package dev.sisa.core.receipt;

import dev.sisa.core.bytes.PrintableText;
import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.shard.ListDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The pages of those lists that are too large to lie in a receipt's own file. All lists of one name are cut as if they were one,
 * into pages of {@link #ENTRIES} entries, each below 1 MB.
 *
 * @param byName the digests of the pages in their order, by the name of the lists; names with few entries are absent
 */
public record ListPages(NavigableMap<String, List<ListDigest>> byName) {

    /** Entries of a page; lists with no more in all stay in the receipt's file. */
    public static final int ENTRIES = 12_000;

    /** No list is large. */
    public static final ListPages NONE = new ListPages(new TreeMap<>());

    public ListPages {
        NavigableMap<String, List<ListDigest>> copy = new TreeMap<>();
        byName.forEach(
                (name, pages) -> copy.put(PrintableText.checked("the name of a list", name), List.copyOf(pages)));
        byName = Collections.unmodifiableNavigableMap(copy);
        for (List<ListDigest> pages : byName.values()) {
            boolean full = !pages.isEmpty()
                    && pages.subList(0, pages.size() - 1).stream().allMatch(page -> page.count() == ENTRIES)
                    && pages.getLast().count() > 0
                    && pages.getLast().count() <= ENTRIES;
            if (!full) {
                throw new InvalidValueException("all pages of a list but the last have " + ENTRIES + " entries");
            }
        }
    }

    /**
     * The pages of the large ones among a receipt's lists.
     *
     * @param bound the digests of the lists, by their name
     * @param lists reads the lists of a name, in their order
     */
    public static ListPages of(Map<String, List<ListDigest>> bound, Function<String, Stream<List<String>>> lists) {
        NavigableMap<String, List<ListDigest>> all = new TreeMap<>();
        bound.forEach((name, digests) -> {
            if (digests.stream().mapToLong(ListDigest::count).sum() > ENTRIES) {
                List<ListDigest> pages = new ArrayList<>();
                cut(lists.apply(name), page -> pages.add(ListDigest.of(page)));
                all.put(name, pages);
            }
        });
        return new ListPages(all);
    }

    /** Hands over the pages of the lists of one name in their order; one list and one page are in memory. */
    public static void cut(Stream<List<String>> lists, Consumer<List<String>> sink) {
        List<String> page = new ArrayList<>();
        lists.flatMap(List::stream).forEachOrdered(entry -> {
            page.add(entry);
            if (page.size() == ENTRIES) {
                sink.accept(List.copyOf(page));
                page.clear();
            }
        });
        if (!page.isEmpty()) {
            sink.accept(List.copyOf(page));
        }
    }
}
