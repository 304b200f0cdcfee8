package dev.sisa.core.request;

import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Write;
import dev.sisa.core.store.Numbers;
import dev.sisa.core.store.Pages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Parts of requests in the control store: item {@code RQ#<id> / PT#<number, 6 digits>} with {@code t} (milliseconds since 1970),
 * {@code positions} (joined by commas), {@code outcomes} (a letter each), {@code commitments} (hexadecimal, joined by line feeds)
 * and {@code shards} ({@code shard=earliest slice} joined by commas).
 */
public final class PartRows {

    private static final String PREFIX = "PT#";

    private final ControlStore control;

    public PartRows(ControlStore control) {
        this.control = control;
    }

    /** All parts of a request, in order. */
    public List<Part> of(String request) {
        List<Part> parts = new ArrayList<>();
        Pages.forEach(
                control,
                new ItemKey(Table.CONTROL, RequestRows.partition(request), PREFIX),
                item -> parts.add(item.as("a part of request " + request, found -> parse(request, found))));
        return parts;
    }

    /** The write that makes a part. */
    public static Write create(Part part) {
        String shards = part.shards().entrySet().stream()
                .map(shard -> shard.getKey() + "=" + shard.getValue())
                .collect(Collectors.joining(","));
        Attributes attributes = Attributes.NONE
                .with("t", part.at().toEpochMilli())
                .with("positions", Numbers.text(part.positions()))
                .with("outcomes", Outcome.text(part.outcomes()))
                .with("commitments", RequestRows.hexLines(part.commitments()))
                .with("shards", shards);
        return Write.create(Item.first(key(part.request(), part.number()), attributes));
    }

    private static ItemKey key(String request, int number) {
        return new ItemKey(
                Table.CONTROL, RequestRows.partition(request), PREFIX + String.format(Locale.ROOT, "%06d", number));
    }

    private static Part parse(String request, Item item) {
        Attributes attributes = item.attributes();
        return new Part(
                request,
                Integer.parseInt(item.key().sort().substring(PREFIX.length())),
                Instant.ofEpochMilli(attributes.whole("t")),
                Numbers.parse(attributes.text("positions")),
                Outcome.parse(attributes.text("outcomes")),
                RequestRows.ofHexLines(attributes.text("commitments")),
                shards(attributes.text("shards")));
    }

    private static NavigableMap<Integer, Integer> shards(String text) {
        NavigableMap<Integer, Integer> shards = new TreeMap<>();
        for (String shard : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            int equals = shard.indexOf('=');
            shards.put(Integer.valueOf(shard.substring(0, equals)), Integer.valueOf(shard.substring(equals + 1)));
        }
        return shards;
    }
}
