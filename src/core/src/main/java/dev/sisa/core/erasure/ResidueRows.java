package dev.sisa.core.erasure;

import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Write;
import dev.sisa.core.shard.ListDigest;
import dev.sisa.core.shard.NamedBlob;
import dev.sisa.core.shard.ShardItems;
import dev.sisa.core.store.Numbers;
import dev.sisa.core.store.Pages;
import dev.sisa.core.store.TextPages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Residue in the control store: item {@code W#model#0007 / GC#<epoch, 19 digits>} with {@code took} and {@code at} (versions of the
 * shard's row: of the last part taken, and of the erasure), {@code slices} (joined by commas), {@code parts} (names of closed ones joined
 * by commas), {@code blobs} (key and name, joined by line feeds), {@code more}, the number of items {@code GC#<epoch>#<0001 and on>} with
 * {@code blobs} that were found later, and once all of it is destroyed {@code names} and {@code n} (digest and length of the list).
 */
final class ResidueRows {

    private static final String PREFIX = "GC#";

    /** Epoch and number of a continuation item. */
    private static final int DIGITS = 19;

    /** Blobs that fit one transaction. */
    private static final int MOST_PAGES = 10;

    private final ControlStore control;
    private final String model;

    ResidueRows(ControlStore control, String model) {
        this.control = control;
        this.model = model;
    }

    /** The residue of a shard's erasures, in their order. */
    List<Residue> of(int shard) {
        List<Residue> residue = new ArrayList<>();
        Pages.forEach(control, ShardItems.key(model, shard, PREFIX), item -> {
            boolean _ = item.as("residue of shard " + shard, found -> add(shard, found, residue));
        });
        return residue;
    }

    /** Whether the item counts: a continuation is void once another reconciler removed its first item. */
    private static boolean add(int shard, Item item, List<Residue> residue) {
        String name = item.key().sort().substring(PREFIX.length());
        long epoch = Long.parseLong(name.substring(0, DIGITS));
        if (name.length() == DIGITS) {
            return residue.add(parse(shard, epoch, item));
        }
        if (residue.isEmpty() || residue.getLast().epoch() != epoch) {
            return false;
        }
        Residue begun = residue.removeLast();
        SortedSet<NamedBlob> all = new TreeSet<>(begun.blobs());
        all.addAll(blobs(item));
        return residue.add(
                new Residue(shard, epoch, begun.version(), begun.reach(), all, begun.more(), begun.destroyed()));
    }

    Write create(Residue residue) {
        Attributes attributes = Attributes.NONE
                .with("took", residue.reach().taken())
                .with("at", residue.reach().committed())
                .with("slices", Numbers.text(List.copyOf(residue.reach().slices())))
                .with("parts", String.join(",", residue.reach().closed()))
                .with("blobs", String.join("\n", lines(residue.blobs())))
                .with("more", residue.more());
        return Write.create(Item.first(key(residue), attributes));
    }

    /** The write that says that all of it is destroyed, with the list of its names. */
    Write destroyed(Residue residue, ListDigest names) {
        Attributes attributes =
                attributes(residue).with("names", names.sha256()).with("n", names.count());
        return Write.replace(new Item(key(residue), residue.version() + 1, attributes));
    }

    private Attributes attributes(Residue residue) {
        return control.read(key(residue)).map(Item::attributes).orElse(Attributes.NONE);
    }

    /** The writes that add blobs found later, as many as one transaction takes. */
    List<Write> extend(Residue residue, Collection<NamedBlob> found) {
        List<String> pages = TextPages.of(lines(found));
        List<String> now = pages.subList(0, Math.min(pages.size(), MOST_PAGES));
        Attributes first = attributes(residue).with("more", residue.more() + now.size());
        List<Write> writes = new ArrayList<>();
        writes.add(Write.replace(new Item(key(residue), residue.version() + 1, first)));
        for (int i = 0; i < now.size(); i++) {
            ItemKey key = page(residue, residue.more() + i + 1);
            writes.add(Write.create(Item.first(key, Attributes.NONE.with("blobs", now.get(i)))));
        }
        return writes;
    }

    List<Write> delete(Residue residue) {
        List<Write> writes = new ArrayList<>();
        writes.add(new Write.Delete(key(residue), new Condition.VersionIs(residue.version())));
        for (int page = 1; page <= residue.more(); page++) {
            writes.add(new Write.Delete(page(residue, page), new Condition.Always()));
        }
        return writes;
    }

    private ItemKey key(Residue residue) {
        return ShardItems.key(model, residue.shard(), PREFIX + String.format(Locale.ROOT, "%019d", residue.epoch()));
    }

    private ItemKey page(Residue residue, int page) {
        ItemKey first = key(residue);
        return new ItemKey(first.table(), first.partition(), first.sort() + String.format(Locale.ROOT, "#%04d", page));
    }

    private static Residue parse(int shard, long epoch, Item item) {
        Attributes attributes = item.attributes();
        String parts = attributes.text("parts");
        Residue.Reach reach = new Residue.Reach(
                attributes.whole("took"),
                attributes.whole("at"),
                new TreeSet<>(Numbers.parse(attributes.text("slices"))),
                parts.isEmpty() ? List.of() : List.of(parts.split(",", -1)));
        Optional<ListDigest> destroyed = attributes.has("names")
                ? Optional.of(new ListDigest(attributes.whole("n"), attributes.text("names")))
                : Optional.empty();
        return new Residue(shard, epoch, item.version(), reach, blobs(item), (int) attributes.whole("more"), destroyed);
    }

    private static List<String> lines(Collection<NamedBlob> blobs) {
        return blobs.stream().map(NamedBlob::toString).toList();
    }

    private static SortedSet<NamedBlob> blobs(Item item) {
        return new TreeSet<>(
                item.attributes().text("blobs").lines().map(NamedBlob::parse).toList());
    }
}
