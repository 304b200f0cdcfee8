package dev.sisa.core.receipt.file;

import dev.sisa.core.bytes.PrintableText;
import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.receipt.ListPages;
import dev.sisa.core.shard.ListDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of the large lists of a receipt, which its body names by number and SHA-256.
 *
 * @param sequence of the receipt
 * @param list the name of the lists
 * @param number from 1
 */
public record ReceiptPage(String model, long sequence, String list, int number, List<String> entries) {

    public ReceiptPage {
        model = PrintableText.checked("a model", model);
        list = PrintableText.checked("the name of a list", list);
        entries = List.copyOf(entries);
        if (number < 1 || entries.isEmpty() || entries.size() > ListPages.ENTRIES) {
            throw new InvalidValueException("page " + number + " of a list has " + entries.size()
                    + " entries; pages are counted from 1 and have 1 to " + ListPages.ENTRIES);
        }
        if (entries.stream().anyMatch(ReceiptDocument::strange)) {
            throw new InvalidValueException("the lists of a receipt hold salted names and keyed hashes, nothing else");
        }
    }

    /** The digest that the body of the receipt binds. */
    public ListDigest digest() {
        return ListDigest.of(entries);
    }

    /** Its name in messages. */
    public String title() {
        return "page " + number + " of " + list + " of receipt " + sequence + " of model " + model;
    }

    /** The lists of one name from all of their pages, in their order, each of the length that the body says. */
    public static List<List<String>> lists(List<ListDigest> bound, List<ReceiptPage> pages) {
        List<String> all =
                pages.stream().flatMap(page -> page.entries().stream()).toList();
        List<List<String>> lists = new ArrayList<>();
        int from = 0;
        for (ListDigest list : bound) {
            int to = Math.toIntExact(from + list.count());
            lists.add(all.subList(from, to));
            from = to;
        }
        return lists;
    }
}
