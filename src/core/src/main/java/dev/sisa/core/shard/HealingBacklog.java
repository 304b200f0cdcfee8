package dev.sisa.core.shard;

import java.time.Instant;
import java.util.Optional;

/**
 * The backlog of a shard: the erased samples that healing has not made up for yet.
 *
 * @param samples erased since the last healing that came to its end, each counted once
 * @param since when the first of them was erased; empty if there are none
 * @param flush whether healing was requested without waiting for more
 */
public record HealingBacklog(long samples, Optional<Instant> since, boolean flush) {

    public static final HealingBacklog NONE = new HealingBacklog(0, Optional.empty(), false);

    public HealingBacklog {
        if (samples < 0 || since.isPresent() != samples > 0) {
            throw new IllegalArgumentException("a backlog of " + samples + " samples cannot date from " + since);
        }
    }

    /** Adds erased samples to the backlog. */
    public HealingBacklog plus(long erased, Instant now) {
        return new HealingBacklog(
                samples + erased, samples + erased == 0 ? Optional.empty() : Optional.of(since.orElse(now)), flush);
    }

    /** The same, to be healed without waiting. */
    public HealingBacklog flushed() {
        return new HealingBacklog(samples, since, true);
    }
}
