package dev.sisa.core.simulation.unrest;

import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.Item;
import dev.sisa.core.shard.ShardRow;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Rules for the pending parts of a shard, from the attributes of its items alone: its row counts those that no erasure closed, and its
 * earliest pending slice is no later than the first that an erasure has not gone through for one of them.
 */
final class PendingRules {

    private static final int DIGITS = 36;
    private static final int SLICE_DIGITS = 4;

    private final String partition;
    private final List<Item> items;

    private PendingRules(Collection<Item> items, ShardRow row) {
        this.partition = String.format(Locale.ROOT, "W#%s#%04d", row.model(), row.shard());
        this.items = List.copyOf(items);
    }

    /** Checks a row that was just written. */
    static void check(Collection<Item> items, ShardRow row) {
        PendingRules rules = new PendingRules(items, row);
        List<Item> pending =
                rules.of("PB#").stream().filter(part -> !rules.closed(part)).toList();
        if (pending.size() != row.pending().parts()) {
            throw new Violation(
                    "I10",
                    "the row of shard " + row.shard() + " counts "
                            + row.pending().parts() + " pending parts of " + pending.size());
        }
        int first = row.pending().earliest().orElse(Integer.MAX_VALUE);
        for (Item part : pending) {
            NavigableSet<Integer> dirty = rules.dirty(part);
            if (dirty.isEmpty() || dirty.first() < first) {
                throw new Violation(
                        "I10", "a part waits for slices " + dirty + " before " + first + " of shard " + row.shard());
            }
        }
    }

    private List<Item> of(String kind) {
        return items.stream()
                .filter(item -> item.key().partition().equals(partition))
                .filter(item -> item.key().sort().startsWith(kind)
                        && item.attributes().has(kind.equals("PB#") ? "ids" : "took"))
                .toList();
    }

    private boolean closed(Item part) {
        String name = part.key().sort().substring("PB#".length());
        return of("GC#").stream()
                .anyMatch(residue -> List.of(residue.attributes().text("parts").split(",", -1))
                        .contains(name));
    }

    private NavigableSet<Integer> dirty(Item part) {
        NavigableSet<Integer> slices = new TreeSet<>();
        String ids = part.attributes().text("ids");
        for (int from = 0; from < ids.length(); from += DIGITS) {
            slices.add(HexFormat.fromHexDigits(ids, from, from + SLICE_DIGITS));
        }
        of("GC#").stream()
                .map(Item::attributes)
                .filter(residue -> part.attributes().whole("v") <= residue.whole("took"))
                .forEach(residue -> cleaned(residue).forEach(slices::remove));
        return slices;
    }

    private static List<Integer> cleaned(Attributes residue) {
        String slices = residue.text("slices");
        return slices.isEmpty()
                ? List.of()
                : List.of(slices.split(",", -1)).stream().map(Integer::valueOf).toList();
    }
}
