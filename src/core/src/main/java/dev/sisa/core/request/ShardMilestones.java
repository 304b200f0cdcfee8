package dev.sisa.core.request;

import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Table;
import dev.sisa.core.shard.ListDigest;
import dev.sisa.core.store.Pages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Milestones of requests shard by shard: item {@code RQ#<id> / SH#<shard, 4 digits>#<part, 6 digits>} with {@code t}
 * (milliseconds since 1970), {@code epoch}, {@code destroyed} and {@code blobs} (digest and length of the list of what was
 * destroyed).
 */
public final class ShardMilestones {

    private static final String PREFIX = "SH#";
    private static final int DIGITS = 4;

    private final ControlStore control;

    public ShardMilestones(ControlStore control) {
        this.control = control;
    }

    /** All that a request has reached so far, by shard and part. */
    public List<ShardMilestone> of(String request) {
        List<ShardMilestone> milestones = new ArrayList<>();
        Pages.forEach(
                control,
                new ItemKey(Table.CONTROL, RequestRows.partition(request), PREFIX),
                item -> milestones.add(item.as("a milestone of request " + request, ShardMilestones::parse)));
        return milestones;
    }

    /** The item of a milestone. */
    public static Item item(String request, ShardMilestone reached) {
        Attributes attributes = Attributes.NONE
                .with("t", reached.erasedAt().toEpochMilli())
                .with("epoch", reached.epoch())
                .with("destroyed", reached.destroyed().sha256())
                .with("blobs", reached.destroyed().count());
        String sort = String.format(Locale.ROOT, "%s%04d#%06d", PREFIX, reached.shard(), reached.part());
        return Item.first(new ItemKey(Table.CONTROL, RequestRows.partition(request), sort), attributes);
    }

    private static ShardMilestone parse(Item item) {
        String place = item.key().sort().substring(PREFIX.length());
        Attributes attributes = item.attributes();
        return new ShardMilestone(
                Integer.parseInt(place.substring(0, DIGITS)),
                Integer.parseInt(place.substring(DIGITS + 1)),
                Instant.ofEpochMilli(attributes.whole("t")),
                attributes.whole("epoch"),
                new ListDigest(attributes.whole("blobs"), attributes.text("destroyed")));
    }

    /** The newest erasure of each shard. */
    public static NavigableMap<Integer, ShardMilestone> newest(List<ShardMilestone> reached) {
        NavigableMap<Integer, ShardMilestone> newest = new TreeMap<>();
        for (ShardMilestone milestone : reached) {
            newest.merge(milestone.shard(), milestone, (one, other) -> one.epoch() > other.epoch() ? one : other);
        }
        return newest;
    }
}
