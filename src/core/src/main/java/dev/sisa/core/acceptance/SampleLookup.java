package dev.sisa.core.acceptance;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.request.Outcome;
import dev.sisa.core.sample.Point;
import dev.sisa.core.sample.Points;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The result of looking up one sample that a request names. Looking up writes nothing. */
sealed interface SampleLookup {

    Outcome outcome();

    /** It lies in a slice, pending for another request or not: either way this request completes its erasure independently. */
    record Located(Outcome outcome, int shard, SampleLocation location) implements SampleLookup {}

    /** There is nothing to erase, and a tombstone keeps it out. */
    record KeptOut(Outcome outcome) implements SampleLookup {}

    /** There is nothing to erase, and no tombstone keeps it out yet. */
    record Unknown(Bytes sample) implements SampleLookup {

        @Override
        public Outcome outcome() {
            return Outcome.NEVER_SEEN;
        }
    }

    /** Looks samples up, by the hundred; each has an answer. */
    static Map<Bytes, SampleLookup> of(Points points, Collection<Bytes> samples) {
        Map<Bytes, Points.Versioned> known = points.read(samples);
        Map<Bytes, SampleLookup> found = new HashMap<>();
        samples.forEach(sample -> found.put(
                sample,
                Optional.ofNullable(known.get(sample))
                        .map(point -> of(sample, point.point()))
                        .orElseGet(() -> new Unknown(sample))));
        return found;
    }

    static SampleLookup of(Bytes sample, Point point) {
        return switch (point) {
            case Point.Tombstone tombstone ->
                new KeptOut(tombstone.known() ? Outcome.ALREADY_ERASED : Outcome.NEVER_SEEN);
            case Point.Placed placed ->
                new Located(
                        placed.pending() ? Outcome.JOINED : Outcome.ACCEPTED,
                        placed.location().shard(),
                        new SampleLocation(sample, placed.location().slice()));
        };
    }
}
