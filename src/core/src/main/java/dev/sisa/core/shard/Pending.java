package dev.sisa.core.shard;

import java.util.OptionalInt;

/**
 * The pending parts of a shard, as its row counts them.
 *
 * @param parts accepted and not yet closed by an erasure
 * @param earliest no later than the earliest slice that still holds a sample of any of them; empty if none is pending
 */
public record Pending(int parts, OptionalInt earliest) {

    public static final Pending NONE = new Pending(0, OptionalInt.empty());

    public Pending {
        if (parts < 0 || earliest.isPresent() != parts > 0) {
            throw new IllegalArgumentException(parts + " pending parts cannot begin at " + earliest);
        }
    }

    /** One part more, which touches no slice before the given one. */
    public Pending plus(int slice) {
        return new Pending(parts + 1, OptionalInt.of(Math.min(slice, earliest.orElse(slice))));
    }

    public boolean isEmpty() {
        return parts == 0;
    }
}
