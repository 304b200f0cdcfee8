package dev.sisa.bench.calls;

import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Page;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A control store that is as far away as DynamoDB, in virtual time: each call takes a latency, and the units that its items take.
 *
 * <p>A read takes a unit for each 4 KB of an item, at least one, a query for each 4 KB of its page, a write of a transaction two
 * for each KB, a check two. A new table gives 4,000 write units a second and 12,000 read units; items of the control table that have
 * the same partition key give 1,000 and 3,000.
 */
final class DistantControlStore implements ControlStore {

    private static final long LATENCY = Duration.ofMillis(5).toNanos();
    private static final long READ_UNIT = 4_096;
    private static final long WRITE_UNIT = 1_024;
    private static final int TABLE = 4;
    private static final long READS = 3_000;
    private static final long WRITES = 1_000;

    private final ControlStore inner;
    private final VirtualTime time;
    private final Map<String, Throughput> reads = new HashMap<>();
    private final Map<String, Throughput> writes = new HashMap<>();

    DistantControlStore(ControlStore inner, VirtualTime time) {
        this.inner = inner;
        this.time = time;
    }

    @Override
    public List<String> neverCovered() {
        return inner.neverCovered();
    }

    @Override
    public Map<ItemKey, Item> read(Collection<ItemKey> keys) {
        Map<ItemKey, Item> found = inner.read(keys);
        Map<ItemKey, Long> units = new HashMap<>();
        keys.forEach(key -> units.put(
                key,
                Math.max(
                        1,
                        Optional.ofNullable(found.get(key))
                                .map(item -> Math.ceilDiv(item.bytes(), READ_UNIT))
                                .orElse(1L))));
        pass(reads, READS, units);
        return found;
    }

    @Override
    public Page<Item> list(ItemKey prefix, String after, int limit) {
        Page<Item> page = inner.list(prefix, after, limit);
        long bytes = page.items().stream().mapToLong(Item::bytes).sum();
        pass(reads, READS, Map.of(prefix, Math.max(1, Math.ceilDiv(bytes, READ_UNIT))));
        return page;
    }

    @Override
    public CommitResult commit(Transaction transaction) {
        Map<ItemKey, Long> units = new HashMap<>();
        transaction.writes().forEach(write -> units.put(write.key(), units(write)));
        pass(writes, WRITES, units);
        return inner.commit(transaction);
    }

    private static long units(Write write) {
        return switch (write) {
            case Write.Put put -> 2 * Math.max(1, Math.ceilDiv(put.item().bytes(), WRITE_UNIT));
            case Write.Delete _, Write.Check _ -> 2;
        };
    }

    @Override
    public List<String> scrub() {
        return inner.scrub();
    }

    /** The least time that the units of all writes so far take, and those of all reads, whichever is longer. */
    synchronized Duration least() {
        return Stream.of(reads, writes)
                .flatMap(kind -> kind.values().stream())
                .map(Throughput::least)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private synchronized void pass(Map<String, Throughput> kind, long perSecond, Map<ItemKey, Long> units) {
        Map<String, Long> asked = new HashMap<>();
        units.forEach((key, some) -> places(key).forEach(place -> asked.merge(place, some, Long::sum)));
        time.pass(begin -> asked.entrySet().stream()
                .mapToLong(place -> kind.computeIfAbsent(place.getKey(), name -> new Throughput(rate(name, perSecond)))
                        .take(place.getValue(), begin))
                .reduce(begin + LATENCY, Math::max));
    }

    /** Points have partitions of their own, whose hashes spread over the table. */
    private static List<String> places(ItemKey key) {
        String table = key.table().name();
        return key.table() == Table.POINTS ? List.of(table) : List.of(table, table + "/" + key.partition());
    }

    private static long rate(String place, long perSecond) {
        return place.contains("/") ? perSecond : perSecond * TABLE;
    }
}
