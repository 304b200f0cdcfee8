package dev.sisa.core.acceptance;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.shard.ShardItems;
import dev.sisa.core.store.Pages;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The parts of requests that touch a shard: item {@code W#model#0007 / PB#<part>} with {@code v}, the version that the shard's row
 * got when the part was accepted, and {@code ids}, four hexadecimal digits of the slice and 32 of the sample's hash for each.
 *
 * <p>The item comes with the transaction that accepts the part, and goes with the one that says that nothing of it is left in the shard.
 * A part is pending while no residue of the shard names it as closed.
 */
public final class PendingParts {

    private static final String PREFIX = "PB#";
    private static final int SLICE_DIGITS = 4;
    private static final int DIGITS = 36;

    private final ControlStore control;

    public PendingParts(ControlStore control) {
        this.control = control;
    }

    /** Hands over all parts of a shard, pending or waiting to be cleaned up, a page of them in memory. */
    public void forEach(String model, int shard, Consumer<PendingPart> sink) {
        Pages.forEach(control, ShardItems.key(model, shard, PREFIX), item -> sink.accept(part(item)));
    }

    /** A part by its key; empty if it is cleaned up already. */
    public Optional<PendingPart> find(ItemKey key) {
        return control.read(key).map(PendingParts::part);
    }

    public static ItemKey key(String model, int shard, String part) {
        return ShardItems.key(model, shard, PREFIX + part);
    }

    /** The item of a part under its key. */
    public static Item item(ItemKey key, PendingPart part) {
        StringBuilder ids = new StringBuilder(part.samples().size() * DIGITS);
        HexFormat hex = HexFormat.of();
        for (SampleLocation sampleLocation : part.samples()) {
            ids.append(hex.toHexDigits(sampleLocation.slice(), SLICE_DIGITS))
                    .append(sampleLocation.sample().toHex());
        }
        return Item.first(key, Attributes.NONE.with("v", part.accepted()).with("ids", ids.toString()));
    }

    private static PendingPart part(Item item) {
        return item.as(
                "a pending part",
                found -> new PendingPart(
                        found.key().sort().substring(PREFIX.length()),
                        found.attributes().whole("v"),
                        parse(found.attributes().text("ids"))));
    }

    private static List<SampleLocation> parse(String ids) {
        List<SampleLocation> samples = new ArrayList<>();
        for (int from = 0; from < ids.length(); from += DIGITS) {
            int slice = HexFormat.fromHexDigits(ids, from, from + SLICE_DIGITS);
            samples.add(new SampleLocation(Bytes.ofHex(ids.substring(from + SLICE_DIGITS, from + DIGITS)), slice));
        }
        return samples;
    }
}
