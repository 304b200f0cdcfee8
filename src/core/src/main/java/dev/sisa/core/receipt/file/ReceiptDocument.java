package dev.sisa.core.receipt.file;

import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.receipt.ReceiptFormat;
import dev.sisa.core.shard.ListDigest;
import dev.sisa.core.signing.ReceiptSignature;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A receipt as a file: the body, its signatures and the lists that the body binds by their digests.
 *
 * @param lists by their name, as {@link ReceiptBody#lists} names and counts them, but for those that are pages
 * @param signatures one of a receipt of format 1, else at least one and at most one a key
 */
public record ReceiptDocument(
        ReceiptBody body, NavigableMap<String, List<List<String>>> lists, List<ReceiptSignature> signatures) {

    private static final Pattern ENTRY = Pattern.compile("([1-9][0-9]{0,3}/(slice|parameters|state)/)?+[0-9a-f]{64}");

    public ReceiptDocument {
        NavigableMap<String, List<List<String>>> copy = new TreeMap<>();
        lists.forEach((name, values) ->
                copy.put(name, values.stream().map(List::copyOf).toList()));
        body.pages().byName().forEach((name, pages) -> requirePages(body, name, pages));
        Set<String> own = new TreeSet<>(body.lists().keySet());
        own.removeAll(body.pages().byName().keySet());
        if (!copy.keySet().equals(own)) {
            throw new InvalidValueException(
                    "a receipt with the lists " + copy.keySet() + " should have those of " + own);
        }
        if (copy.values().stream().flatMap(List::stream).flatMap(List::stream).anyMatch(ReceiptDocument::strange)) {
            throw new InvalidValueException("the lists of a receipt hold salted names and keyed hashes, nothing else");
        }
        lists = Collections.unmodifiableNavigableMap(copy);
        signatures = List.copyOf(signatures);
        long keys = signatures.stream().map(ReceiptSignature::keyId).distinct().count();
        boolean several = body.link().format() != ReceiptFormat.ONE;
        if (keys == 0 || keys < signatures.size() || (keys > 1 && !several)) {
            throw new InvalidValueException("a receipt has "
                    + (several ? "at least one signature, each of another key" : "one signature") + ", not "
                    + signatures.size() + " of " + keys + " keys");
        }
    }

    private static void requirePages(ReceiptBody body, String name, List<ListDigest> pages) {
        long bound = body.lists().getOrDefault(name, List.of()).stream()
                .mapToLong(ListDigest::count)
                .sum();
        long paged = pages.stream().mapToLong(ListDigest::count).sum();
        if (bound != paged) {
            throw new InvalidValueException("the pages of " + name + " have " + paged + " entries, its lists " + bound);
        }
    }

    /** Where the lists are not those that the body binds; empty if all are. */
    public List<String> foreignLists() {
        return body.lists().entrySet().stream()
                .filter(bound -> !body.pages().byName().containsKey(bound.getKey()))
                .flatMap(bound -> foreign(bound).stream())
                .toList();
    }

    private List<String> foreign(Map.Entry<String, List<ListDigest>> bound) {
        List<ListDigest> found = lists.getOrDefault(bound.getKey(), List.of()).stream()
                .map(ListDigest::of)
                .toList();
        return found.equals(bound.getValue()) ? List.of() : List.of(bound.getKey());
    }

    static boolean strange(String entry) {
        return !ENTRY.matcher(entry).matches();
    }
}
