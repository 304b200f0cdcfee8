package dev.sisa.core.unlearning;

import dev.sisa.core.store.Attributes;
import dev.sisa.core.store.Item;
import dev.sisa.core.store.ItemKey;
import dev.sisa.core.store.Table;
import dev.sisa.core.store.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What one transaction accepts: a request of ordinary size has one part.
 *
 * @param name unique, such as {@code 1f0e...-0001}
 * @param samples by shard; at most {@value #MOST_SHARDS} shards and {@value PendingParts#MOST_SAMPLES} samples
 */
record AcceptedPart(String name, NavigableMap<Integer, List<Doomed>> samples) {

    /** A shard takes two items of a transaction, the request takes one. */
    static final int MOST_SHARDS = 49;

    /** What a slice and its checkpoint take in a shard's row at the most, and what the ids of a part do. */
    private static final int SLICE_BYTES = 800;

    private static final int IDS_BYTES = 400_000;

    /** Shards of one part when a shard has so many slices: their rows lie in one transaction. */
    static int mostShards(int slices) {
        return (int) Math.min(MOST_SHARDS, (Transaction.MOST_BYTES - IDS_BYTES) / ((long) slices * SLICE_BYTES));
    }

    /**
     * Cuts a request into parts that each fit a transaction.
     *
     * @param mostShards of one part
     */
    static List<AcceptedPart> of(String request, NavigableMap<Integer, List<Doomed>> samples, int mostShards) {
        List<AcceptedPart> parts = new ArrayList<>();
        NavigableMap<Integer, List<Doomed>> open = new TreeMap<>();
        int room = PendingParts.MOST_SAMPLES;
        for (var shard : samples.entrySet()) {
            for (Doomed doomed : shard.getValue()) {
                if (room == 0 || (open.size() == mostShards && !open.containsKey(shard.getKey()))) {
                    parts.add(new AcceptedPart(name(request, parts.size() + 1), open));
                    open = new TreeMap<>();
                    room = PendingParts.MOST_SAMPLES;
                }
                open.computeIfAbsent(shard.getKey(), _ -> new ArrayList<>()).add(doomed);
                room--;
            }
        }
        if (!open.isEmpty()) {
            parts.add(new AcceptedPart(name(request, parts.size() + 1), open));
        }
        return parts;
    }

    /** The item that says that the part was accepted: {@code RQ#<part> / ACCEPTED} with time and number of samples. */
    Item marker(Instant now) {
        long count = samples.values().stream().mapToLong(List::size).sum();
        Attributes attributes = Attributes.NONE.with("t", now.toEpochMilli()).with("samples", count);
        return Item.first(markerKey(), attributes);
    }

    ItemKey markerKey() {
        return new ItemKey(Table.CONTROL, "RQ#" + name, "ACCEPTED");
    }

    int earliestSlice(int shard) {
        return samples.getOrDefault(shard, List.of()).stream()
                .mapToInt(Doomed::slice)
                .min()
                .orElseThrow();
    }

    private static String name(String request, int number) {
        return String.format(Locale.ROOT, "%s-%04d", request, number);
    }
}
