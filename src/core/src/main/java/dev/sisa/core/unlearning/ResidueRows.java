package dev.sisa.core.unlearning;

import dev.sisa.core.shard.ShardItems;
import dev.sisa.core.store.Attributes;
import dev.sisa.core.store.Condition;
import dev.sisa.core.store.ControlStore;
import dev.sisa.core.store.Item;
import dev.sisa.core.store.ItemKey;
import dev.sisa.core.store.Pages;
import dev.sisa.core.store.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Residue in the control store: item {@code M#model#SH#0007 / GC#<epoch, 19 digits>} with {@code parts} (names joined by commas) and
 * {@code blobs} (keys joined by line feeds).
 */
final class ResidueRows {

    private static final String PREFIX = "GC#";

    private final ControlStore control;
    private final String model;

    ResidueRows(ControlStore control, String model) {
        this.control = control;
        this.model = model;
    }

    /** What is left of a shard's erasures, in their order. */
    List<Residue> of(int shard) {
        List<Residue> residue = new ArrayList<>();
        Pages.forEach(control, ShardItems.key(model, shard, PREFIX), item -> residue.add(parse(shard, item)));
        return residue;
    }

    Write create(Residue residue) {
        return Write.create(item(residue));
    }

    Write replace(Residue residue) {
        return Write.replace(item(residue));
    }

    Write delete(Residue residue) {
        return new Write.Delete(key(residue), new Condition.VersionIs(residue.version()));
    }

    private ItemKey key(Residue residue) {
        return ShardItems.key(model, residue.shard(), PREFIX + String.format(Locale.ROOT, "%019d", residue.epoch()));
    }

    private Item item(Residue residue) {
        Attributes attributes = Attributes.NONE
                .with("parts", String.join(",", residue.parts()))
                .with("blobs", String.join("\n", residue.blobs()));
        return new Item(key(residue), residue.version(), attributes);
    }

    private static Residue parse(int shard, Item item) {
        String parts = item.attributes().text("parts");
        return new Residue(
                shard,
                Long.parseLong(item.key().sort().substring(PREFIX.length())),
                item.version(),
                parts.isEmpty() ? List.of() : List.of(parts.split(",", -1)),
                new TreeSet<>(item.attributes().text("blobs").lines().toList()));
    }
}
