package dev.sisa.core.simulation.unrest;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.Item;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Which samples were accepted to be forgotten, when, and by which part of a request in which shard. */
final class Forgotten {

    private static final int SLICE_DIGITS = 4;
    private static final int DIGITS = 36;

    private final Stage stage;
    private final Map<String, TreeMap<Integer, BitSet>> parts = new HashMap<>();
    private final Map<Integer, Moment> since = new HashMap<>();
    private final BitSet samples = new BitSet();
    private long events;

    /** A point in the order of all events, and in time. */
    record Moment(long event, Instant at) {}

    Forgotten(Stage stage) {
        this.stage = stage;
    }

    /** The present, which is later than every moment before. */
    Moment now() {
        return new Moment(++events, stage.home().ports().clock().instant());
    }

    void committed(Change change) {
        change.puts("PB#").forEach(this::accepted);
    }

    private void accepted(Item item) {
        String partition = item.key().partition();
        int shard = Integer.parseInt(partition.substring(partition.lastIndexOf('#') + 1));
        String part = item.key().sort().substring("PB#".length());
        BitSet named = new BitSet();
        String ids = item.attributes().text("ids");
        for (int from = 0; from < ids.length(); from += DIGITS) {
            Bytes hash = Bytes.ofHex(ids.substring(from + SLICE_DIGITS, from + DIGITS));
            named.set(stage.population().ofHash(hash));
        }
        parts.computeIfAbsent(part, _ -> new TreeMap<>()).put(shard, named);
        Moment now = now();
        named.stream().forEach(sample -> since.putIfAbsent(sample, now));
        samples.or(named);
    }

    /** All samples that are forgotten, which must not be changed. */
    BitSet samples() {
        return samples;
    }

    /** When a sample was forgotten, which it must have been. */
    Moment since(int sample) {
        return since.getOrDefault(sample, new Moment(Long.MAX_VALUE, Instant.MAX));
    }

    /** The samples that a part names in a shard. */
    BitSet of(String part, int shard) {
        return parts.getOrDefault(part, new TreeMap<>()).getOrDefault(shard, new BitSet());
    }

    /** The samples that all parts of a request name. */
    BitSet of(String request) {
        BitSet all = new BitSet();
        parts.forEach((part, shards) -> {
            if (part.startsWith(request + "-")) {
                shards.values().forEach(all::or);
            }
        });
        return all;
    }
}
