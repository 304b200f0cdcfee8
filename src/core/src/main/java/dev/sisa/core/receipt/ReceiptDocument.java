package dev.sisa.core.receipt;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.port.ReceiptSignature;
import dev.sisa.core.shard.ListDigest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A receipt as a file: the body, its signature and the lists that the body binds by their digests.
 *
 * @param lists by their name, as {@link ReceiptBody#lists} names and counts them
 */
public record ReceiptDocument(
        ReceiptBody body, NavigableMap<String, List<List<String>>> lists, ReceiptSignature signature) {

    private static final Pattern ENTRY = Pattern.compile("([1-9][0-9]{0,3}/(slice|parameters|state)/)?+[0-9a-f]{64}");

    public ReceiptDocument {
        NavigableMap<String, List<List<String>>> copy = new TreeMap<>();
        lists.forEach((name, values) ->
                copy.put(name, values.stream().map(List::copyOf).toList()));
        if (!copy.keySet().equals(body.lists().keySet())) {
            throw new InvalidValueException("a receipt with the lists " + copy.keySet() + " should have those of "
                    + body.lists().keySet());
        }
        if (copy.values().stream().flatMap(List::stream).flatMap(List::stream).anyMatch(ReceiptDocument::strange)) {
            throw new InvalidValueException("the lists of a receipt hold salted names and keyed hashes, nothing else");
        }
        lists = Collections.unmodifiableNavigableMap(copy);
    }

    /** The signed bytes of a body: its canonical text, behind a mark that no other use of the key has. */
    public static Bytes signed(ReceiptBody body) {
        return Bytes.ofText(ReceiptDocumentJson.FORMAT + "\n" + body.text());
    }

    /** Where the lists are not those that the body binds; empty if all are. */
    public List<String> foreignLists() {
        return body.lists().entrySet().stream()
                .flatMap(bound -> foreign(bound).stream())
                .toList();
    }

    private List<String> foreign(Map.Entry<String, List<ListDigest>> bound) {
        List<ListDigest> found = lists.getOrDefault(bound.getKey(), List.of()).stream()
                .map(ListDigest::of)
                .toList();
        return found.equals(bound.getValue()) ? List.of() : List.of(bound.getKey());
    }

    private static boolean strange(String entry) {
        return !ENTRY.matcher(entry).matches();
    }
}
