package dev.sisa.core.shard;

import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Table;
import dev.sisa.core.store.ItemReads;
import dev.sisa.core.store.Pages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Shard rows in the control store: item {@code M#model / SH#0007} with {@code epoch}, {@code man} (the name of the manifest, absent
 * while the shard never had a sample), {@code steps} (checkpoints in it), {@code parts} (pending ones), {@code first} (the earliest
 * slice that any of them touches, absent if none is pending), and of the backlog {@code owed} (samples), {@code since} (milliseconds
 * since 1970, absent if the backlog is empty) and {@code flush} (0 or 1).
 */
public final class ShardRows {

    private final ControlStore control;

    public ShardRows(ControlStore control) {
        this.control = control;
    }

    /**
     * A row as of now.
     *
     * @throws DamagedItemException if the model lacks this shard
     */
    public ShardRow read(String model, int shard) {
        return find(model, shard).orElseThrow(() -> lacks(model, shard));
    }

    /** A row as of now, if it is there. */
    public Optional<ShardRow> find(String model, int shard) {
        return control.read(key(model, shard)).map(item -> row(model, shard, item));
    }

    /**
     * Rows of some shards as of now, by shard.
     *
     * @throws DamagedItemException if the model lacks one of these shards
     */
    public NavigableMap<Integer, ShardRow> read(String model, Collection<Integer> shards) {
        Map<Integer, Item> found = find(model, shards);
        NavigableMap<Integer, ShardRow> rows = new TreeMap<>();
        for (int shard : shards) {
            Item item = Optional.ofNullable(found.get(shard)).orElseThrow(() -> lacks(model, shard));
            rows.put(shard, row(model, shard, item));
        }
        return rows;
    }

    /** The items of rows that are there, by shard. */
    public Map<Integer, Item> find(String model, Collection<Integer> shards) {
        Map<ItemKey, Item> found = ItemReads.of(
                control, shards.stream().map(shard -> key(model, shard)).toList());
        return shards.stream()
                .filter(shard -> found.containsKey(key(model, shard)))
                .collect(Collectors.toMap(shard -> shard, shard -> Optional.ofNullable(found.get(key(model, shard)))
                        .orElseThrow()));
    }

    /**
     * All rows of a model in shard order, each as of a moment of this call: a row that another process changes meanwhile may be
     * read before or after.
     *
     * @throws DamagedItemException if there are not as many rows as shards
     */
    public List<ShardRow> all(String model, int shards) {
        List<ShardRow> all = new ArrayList<>();
        Pages.forEach(control, new ItemKey(Table.CONTROL, "M#" + model, "SH#"), item -> {
            if (!item.key().equals(key(model, all.size()))) {
                throw lacks(model, all.size());
            }
            all.add(row(model, all.size(), item));
        });
        if (all.size() != shards) {
            throw new DamagedItemException(
                    "model " + model + " has rows for " + all.size() + " shards, but its layout has " + shards);
        }
        return all;
    }

    /** The row of a shard that is stored as this item. */
    public static ShardRow row(String model, int shard, Item item) {
        return item.as("the row of shard " + shard + " of model " + model, found -> parse(model, shard, found));
    }

    private static ShardRow parse(String model, int shard, Item item) {
        Attributes attributes = item.attributes();
        return new ShardRow(
                model,
                shard,
                item.version(),
                attributes.whole("epoch"),
                attributes.has("man") ? Optional.of(ManifestName.parse(attributes.text("man"))) : Optional.empty(),
                (int) attributes.whole("steps"),
                pending(attributes),
                backlog(attributes));
    }

    private static DamagedItemException lacks(String model, int shard) {
        return new DamagedItemException("model " + model + " has no row for shard " + shard);
    }

    /** The item that a row is stored as. */
    public static Item item(ShardRow row) {
        Attributes attributes = Attributes.NONE
                .with("epoch", row.epoch())
                .with("steps", row.steps())
                .with("parts", row.pending().parts())
                .with("owed", row.backlog().samples())
                .with("flush", row.backlog().flush() ? 1 : 0);
        if (row.manifest().isPresent()) {
            attributes = attributes.with("man", row.manifest().get().toString());
        }
        if (row.pending().earliest().isPresent()) {
            attributes = attributes.with("first", row.pending().earliest().getAsInt());
        }
        if (row.backlog().since().isPresent()) {
            attributes = attributes.with("since", row.backlog().since().get().toEpochMilli());
        }
        return new Item(key(row.model(), row.shard()), row.version(), attributes);
    }

    /** The item that a row is stored under. */
    public static ItemKey key(String model, int shard) {
        return new ItemKey(Table.CONTROL, "M#" + model, String.format(Locale.ROOT, "SH#%04d", shard));
    }

    private static HealingBacklog backlog(Attributes attributes) {
        Optional<Instant> since = attributes.has("since")
                ? Optional.of(Instant.ofEpochMilli(attributes.whole("since")))
                : Optional.empty();
        return new HealingBacklog(attributes.whole("owed"), since, attributes.whole("flush") == 1);
    }

    private static Pending pending(Attributes attributes) {
        OptionalInt earliest =
                attributes.has("first") ? OptionalInt.of((int) attributes.whole("first")) : OptionalInt.empty();
        return new Pending((int) attributes.whole("parts"), earliest);
    }
}
