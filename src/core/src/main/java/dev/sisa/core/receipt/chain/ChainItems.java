package dev.sisa.core.receipt.chain;

import dev.sisa.core.json.BadJsonException;
import dev.sisa.core.json.JsonPlace;
import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Table;
import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.receipt.ReceiptBodyJson;
import dev.sisa.core.receipt.ReceiptFormat;
import dev.sisa.core.signing.ReceiptSignature;
import dev.sisa.core.store.ItemReads;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Receipts in the control store, partition {@code M#model#RC}: {@code HEAD} with {@code seq} and {@code digest} of the newest;
 * {@code <sequence, 12 digits>} with {@code body} (canonical JSON), {@code more} (number of its continuation items) and, once
 * signed, {@code sigs}, a line a signature with algorithm, key and value; {@code <sequence>#0001} and so on with what does not
 * fit into one item; and the {@link NewestAddenda}. All are of {@link ReceiptFormat#CURRENT}.
 */
final class ChainItems {

    private static final int MOST_CHARACTERS = 300_000;

    private ChainItems() {}

    static ItemKey head(String model) {
        return key(model, "HEAD");
    }

    static ItemKey entry(String model, long sequence) {
        return key(model, String.format(Locale.ROOT, "%012d", sequence));
    }

    /** Where the {@link NewestAddenda} are. */
    static ItemKey newest(String model) {
        return key(model, "NEWEST#");
    }

    static ItemKey newest(String model, int group) {
        return key(model, String.format(Locale.ROOT, "NEWEST#%02d", group));
    }

    static Attributes head(ChainHead head) {
        return Attributes.NONE.with("seq", head.sequence()).with("digest", head.digest());
    }

    static ChainHead head(Item item) {
        return new ChainHead(item.attributes().whole("seq"), item.attributes().text("digest"));
    }

    /** The first item of a receipt and its continuations. */
    static List<Item> entry(ReceiptBody body) {
        String text = body.text();
        ItemKey key = entry(body.link().model(), body.link().sequence());
        int more = (text.length() - 1) / MOST_CHARACTERS;
        List<Item> items = new ArrayList<>();
        items.add(Item.first(key, Attributes.NONE.with("body", piece(text, 0)).with("more", more)));
        for (int number = 1; number <= more; number++) {
            items.add(Item.first(more(key, number), Attributes.NONE.with("body", piece(text, number))));
        }
        return items;
    }

    /** The receipt of a first item, whose continuations are read by the hundred. */
    static ChainEntry entry(Item first, ControlStore control) {
        StringBuilder text = new StringBuilder(first.attributes().text("body"));
        List<ItemKey> keys = LongStream.rangeClosed(1, first.attributes().whole("more"))
                .mapToObj(number -> more(first.key(), (int) number))
                .toList();
        Map<ItemKey, Item> continuations = ItemReads.of(control, keys);
        for (ItemKey key : keys) {
            Item item = Optional.ofNullable(continuations.get(key))
                    .orElseThrow(() -> new DamagedItemException(key.sort() + " of a receipt is not there"));
            text.append(item.attributes().text("body"));
        }
        return first.as("a receipt", found -> entry(found, text.toString()));
    }

    private static ChainEntry entry(Item first, String text) {
        String place = first.key().partition() + " / " + first.key().sort();
        try {
            ReceiptBody body = ReceiptBodyJson.read(ReceiptFormat.CURRENT, JsonPlace.parse(place, text));
            if (!body.text().contentEquals(text)) {
                throw new DamagedItemException("the receipt " + place + " is not in its canonical form");
            }
            return new ChainEntry(body, signatures(first.attributes()));
        } catch (BadJsonException e) {
            throw new DamagedItemException("a receipt cannot be read: " + e.getMessage(), e);
        }
    }

    static Item signed(Item first, List<ReceiptSignature> signatures) {
        String lines = signatures.stream()
                .map(signature -> String.join(" ", signature.algorithm(), signature.keyId(), signature.value()))
                .collect(Collectors.joining("\n"));
        return first.changed(first.attributes().with("sigs", lines));
    }

    private static List<ReceiptSignature> signatures(Attributes attributes) {
        return attributes.has("sigs")
                ? attributes.text("sigs").lines().map(ChainItems::signature).toList()
                : List.of();
    }

    private static ReceiptSignature signature(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != 3) {
            throw new DamagedItemException("a signature of a receipt has an algorithm, a key and a value");
        }
        return new ReceiptSignature(words[0], words[1], words[2]);
    }

    private static String piece(String text, int number) {
        int from = number * MOST_CHARACTERS;
        return text.substring(from, Math.min(from + MOST_CHARACTERS, text.length()));
    }

    private static ItemKey more(ItemKey entry, int number) {
        return new ItemKey(
                entry.table(), entry.partition(), entry.sort() + String.format(Locale.ROOT, "#%04d", number));
    }

    private static ItemKey key(String model, String sort) {
        return new ItemKey(Table.CONTROL, "M#" + model + "#RC", sort);
    }
}
