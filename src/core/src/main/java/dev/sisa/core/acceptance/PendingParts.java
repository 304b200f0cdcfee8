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

/**
 * Which samples a part of a request names in a shard: item {@code M#model#SH#0007 / PB#<part>} with {@code ids}, four
 * hexadecimal digits of the slice and 32 of the sample's hash for each.
 *
 * <p>A part is pending while the shard row says so. Once the row no longer names it, its samples are erased, and the item lists
 * the cleanup that remains.
 */
public final class PendingParts {

    private static final String PREFIX = "PB#";
    private static final int SLICE_DIGITS = 4;
    private static final int DIGITS = 36;

    private final ControlStore control;

    public PendingParts(ControlStore control) {
        this.control = control;
    }

    /** Names of all parts of a shard, pending or waiting to be cleaned up. */
    public List<String> names(String model, int shard) {
        List<String> names = new ArrayList<>();
        Pages.forEach(
                control,
                ShardItems.key(model, shard, PREFIX),
                item -> names.add(item.key().sort().substring(PREFIX.length())));
        return names;
    }

    /** Samples of a part; empty if it is cleaned up already. */
    public Optional<List<SampleLocation>> samples(ItemKey part) {
        return control.read(part)
                .map(item -> item.as(
                        "a pending part", found -> parse(found.attributes().text("ids"))));
    }

    public static ItemKey key(String model, int shard, String part) {
        return ShardItems.key(model, shard, PREFIX + part);
    }

    public static Item item(ItemKey key, List<SampleLocation> samples) {
        StringBuilder ids = new StringBuilder(samples.size() * DIGITS);
        HexFormat hex = HexFormat.of();
        for (SampleLocation sampleLocation : samples) {
            ids.append(hex.toHexDigits(sampleLocation.slice(), SLICE_DIGITS))
                    .append(sampleLocation.sample().toHex());
        }
        return Item.first(key, Attributes.NONE.with("ids", ids.toString()));
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
