package dev.sisa.core.port;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Control store in memory, for simulated histories and tests. Its pages are short at random, the same in each run. */
public final class MemoryControlStore implements ControlStore {

    /** Order of UTF-8 bytes: that of code points, which is not that of Java's chars. */
    private static final Comparator<String> BYTE_ORDER = MemoryControlStore::compareCodePoints;

    private final Map<Partition, NavigableMap<String, Item>> partitions = new HashMap<>();

    private final ShortPages pages = new ShortPages(1);

    private record Partition(Table table, String name) {
        static Partition of(ItemKey key) {
            return new Partition(key.table(), key.partition());
        }
    }

    @Override
    public synchronized Map<ItemKey, Item> read(Collection<ItemKey> keys) {
        Map<ItemKey, Item> found = new HashMap<>();
        for (ItemKey key : ControlStore.distinct(keys)) {
            Optional.ofNullable(partition(key).get(key.sort())).ifPresent(item -> found.put(key, item));
        }
        return found;
    }

    @Override
    public synchronized Page<Item> list(ItemKey prefix, String after, int limit) {
        Page.checked(limit);
        String from = BYTE_ORDER.compare(prefix.sort(), after) > 0 ? prefix.sort() : after;
        List<Item> items = partition(prefix).tailMap(from).values().stream()
                .filter(item -> after.isEmpty() || !item.key().sort().equals(after))
                .takeWhile(item -> item.key().sort().startsWith(prefix.sort()))
                .limit(limit)
                .toList();
        Optional<String> next = items.size() < limit
                ? Optional.empty()
                : Optional.of(items.getLast().key().sort());
        return pages.of(new Page<>(items, next), after, item -> item.key().sort());
    }

    /** Memory keeps no copies. */
    @Override
    public List<String> scrub() {
        return List.of();
    }

    @Override
    public List<String> neverCovered() {
        return List.of("memory that the process has freed, until it is used again");
    }

    @Override
    public synchronized CommitResult commit(Transaction transaction) {
        List<ItemKey> failing = transaction.writes().stream()
                .filter(write -> !holds(write))
                .map(Write::key)
                .toList();
        if (!failing.isEmpty()) {
            return new CommitResult.ConditionFailed(failing);
        }
        transaction.writes().forEach(this::apply);
        return new CommitResult.Committed();
    }

    /** Everything that is there, by table, partition and sort key. */
    public synchronized List<Item> items() {
        return partitions.values().stream()
                .flatMap(partition -> partition.values().stream())
                .sorted(Comparator.comparing(item -> item.key().toString()))
                .toList();
    }

    private boolean holds(Write write) {
        Optional<Item> present = read(write.key());
        return switch (write.condition()) {
            case Condition.Always _ -> true;
            case Condition.Absent _ -> present.isEmpty();
            case Condition.VersionIs(long version) ->
                present.map(Item::version).filter(found -> found == version).isPresent();
        };
    }

    private void apply(Write write) {
        ItemKey key = write.key();
        switch (write) {
            case Write.Put put ->
                partitions
                        .computeIfAbsent(Partition.of(key), _ -> new TreeMap<>(BYTE_ORDER))
                        .put(key.sort(), put.item());
            case Write.Delete _ -> partition(key).remove(key.sort());
            case Write.Check _ -> {}
        }
    }

    private NavigableMap<String, Item> partition(ItemKey key) {
        return partitions.getOrDefault(Partition.of(key), new TreeMap<>(BYTE_ORDER));
    }

    private static int compareCodePoints(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int at = 0; at < shorter; at++) {
            if (left.charAt(at) != right.charAt(at)) {
                return Integer.compare(rank(left.charAt(at)), rank(right.charAt(at)));
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** Halves of a surrogate pair stand for points above every single char. */
    private static int rank(char half) {
        return Character.isSurrogate(half) ? half + Character.MAX_VALUE : half;
    }
}
