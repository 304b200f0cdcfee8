package dev.sisa.core.receipt.chain;

import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.Write;
import dev.sisa.core.store.ItemReads;
import dev.sisa.core.store.Pages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The newest addendum of each shard, so that no reader scans a chain for it: items {@code NEWEST#<shard / 256, 2 digits>} beside
 * the receipts, with {@code seqs}, a line a shard with its number and the sequence. One item is of 256 shards, since an addendum
 * may touch more shards than a transaction has writes. Written in the transaction of the addendum alone.
 */
public final class NewestAddenda {

    private static final int SHARDS = 256;

    private final ControlStore control;

    public NewestAddenda(ControlStore control) {
        this.control = control;
    }

    /** The sequence of the newest addendum that tells of a shard; empty if none does. */
    public OptionalLong of(String model, int shard) {
        return control.read(ChainItems.newest(model, shard / SHARDS))
                .map(NewestAddenda::sequences)
                .flatMap(sequences -> Optional.ofNullable(sequences.get(shard)))
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** Those of all shards that have one. */
    public NavigableMap<Integer, Long> of(String model) {
        NavigableMap<Integer, Long> all = new TreeMap<>();
        Pages.forEach(control, ChainItems.newest(model), item -> all.putAll(sequences(item)));
        return all;
    }

    /** The writes that make an addendum the newest of its shards, for the transaction that issues it. */
    List<Write> writes(String model, long sequence, Collection<Integer> shards) {
        var groups = shards.stream()
                .collect(Collectors.groupingBy(shard -> shard / SHARDS, TreeMap::new, Collectors.toList()));
        var items = ItemReads.of(
                control,
                groups.keySet().stream()
                        .map(group -> ChainItems.newest(model, group))
                        .toList());
        List<Write> writes = new ArrayList<>();
        groups.forEach((group, members) -> {
            Optional<Item> old = Optional.ofNullable(items.get(ChainItems.newest(model, group)));
            NavigableMap<Integer, Long> sequences =
                    old.map(NewestAddenda::sequences).orElseGet(TreeMap::new);
            members.forEach(shard -> sequences.put(shard, sequence));
            writes.add(old.map(item -> Write.replace(item.changed(attributes(sequences))))
                    .orElseGet(() -> Write.create(Item.first(ChainItems.newest(model, group), attributes(sequences)))));
        });
        return writes;
    }

    private static Attributes attributes(NavigableMap<Integer, Long> sequences) {
        return Attributes.NONE.with(
                "seqs",
                sequences.entrySet().stream()
                        .map(shard -> shard.getKey() + " " + shard.getValue())
                        .collect(Collectors.joining("\n")));
    }

    private static NavigableMap<Integer, Long> sequences(Item item) {
        NavigableMap<Integer, Long> sequences = new TreeMap<>();
        for (String line : item.attributes().text("seqs").lines().toList()) {
            int blank = line.indexOf(' ');
            try {
                sequences.put(
                        Integer.valueOf(line.substring(0, Math.max(blank, 0))),
                        Long.valueOf(line.substring(blank + 1)));
            } catch (NumberFormatException e) {
                throw new DamagedItemException(
                        "the item " + item.key().sort() + " of newest addenda holds a line that is none", e);
            }
        }
        return sequences;
    }
}
