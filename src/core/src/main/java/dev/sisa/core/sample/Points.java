package dev.sisa.core.sample;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.layout.Location;
import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Table;
import dev.sisa.core.store.ItemReads;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Points in the control store: item {@code <sample hash>} of the table of points.
 *
 * <p>Attributes: {@code st} (0 placed, 1 pending, 2 tombstone, 3 tombstone of one that was never
 * seen); while placed or pending {@code sh}, {@code sl}, {@code c}
 * (prior class), {@code pr} (prior), {@code su} (subject hash), {@code q} (part of a request); of a tombstone {@code t}
 * (milliseconds since 1970) and nothing else.
 */
public final class Points {

    private static final long PLACED = 0;
    private static final long PENDING = 1;
    private static final long TOMBSTONE = 2;
    private static final long NEVER_SEEN = 3;

    private final ControlStore control;

    public Points(ControlStore control) {
        this.control = control;
    }

    /** A point with the version that a change of it must name. */
    public record Versioned(long version, Point point) {}

    /** The point of a sample, if there is one. */
    public Optional<Versioned> read(Bytes sample) {
        return control.read(key(sample)).map(Points::versioned);
    }

    /** The points of samples, by sample; those without one are left out. */
    public Map<Bytes, Versioned> read(Collection<Bytes> samples) {
        Map<Bytes, Versioned> found = new HashMap<>();
        ItemReads.of(control, samples.stream().map(Points::key).toList())
                .forEach((key, item) -> found.put(Bytes.ofHex(key.partition()), versioned(item)));
        return found;
    }

    /** Whether the model ever had a sample: an unknown sample that was requested has a tombstone, but was never here. */
    public boolean seen(Bytes sample) {
        return read(sample).filter(known -> known.point().seen()).isPresent();
    }

    /** The item that a point is stored as. */
    public static Item item(Bytes sample, long version, Point point) {
        return new Item(key(sample), version, attributes(point));
    }

    public static ItemKey key(Bytes sample) {
        return new ItemKey(Table.POINTS, sample.toHex(), "");
    }

    /** The point that is stored as this item. */
    public static Versioned versioned(Item item) {
        return new Versioned(item.version(), item.as("a sample", found -> parse(found.attributes())));
    }

    private static Attributes attributes(Point point) {
        return switch (point) {
            case Point.Placed placed ->
                Attributes.NONE
                        .with("st", placed.pending() ? PENDING : PLACED)
                        .with("sh", placed.location().shard())
                        .with("sl", placed.location().slice())
                        .with("c", placed.location().priorClass())
                        .with("pr", placed.prior())
                        .with("su", placed.subject())
                        .with("q", placed.part());
            case Point.Tombstone(Instant since, boolean known) ->
                Attributes.NONE.with("st", known ? TOMBSTONE : NEVER_SEEN).with("t", since.toEpochMilli());
        };
    }

    private static Point parse(Attributes attributes) {
        long state = attributes.whole("st");
        if (state == TOMBSTONE || state == NEVER_SEEN) {
            return new Point.Tombstone(Instant.ofEpochMilli(attributes.whole("t")), state == TOMBSTONE);
        }
        if (state != PLACED && state != PENDING) {
            throw new DamagedItemException("a point is in state " + state + ", which this sisa does not know");
        }
        Location location =
                new Location((int) attributes.whole("sh"), (int) attributes.whole("sl"), (int) attributes.whole("c"));
        return new Point.Placed(location, attributes.real("pr"), attributes.text("su"), attributes.text("q"));
    }
}
