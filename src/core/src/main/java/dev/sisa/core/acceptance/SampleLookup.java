package dev.sisa.core.acceptance;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.request.Outcome;
import dev.sisa.core.sample.Point;
import dev.sisa.core.sample.Points;
import java.time.InstantSource;
import java.util.List;

/** Looks up the samples that a request names; suppresses those that were never seen. */
final class SampleLookup {

    private final ControlStore control;
    private final Points points;
    private final InstantSource clock;

    SampleLookup(ControlStore control, InstantSource clock) {
        this.control = control;
        this.points = new Points(control);
        this.clock = clock;
    }

    FoundSample of(Bytes sample) {
        return points.read(sample)
                .map(known -> of(sample, known.point()))
                .orElseGet(() -> new FoundSample.Unknown(sample));
    }

    private static FoundSample of(Bytes sample, Point point) {
        return switch (point) {
            case Point.Tombstone tombstone ->
                new FoundSample.Nowhere(tombstone.known() ? Outcome.ALREADY_ERASED : Outcome.NEVER_SEEN);
            case Point.Placed placed ->
                new FoundSample.Lies(
                        placed.pending() ? Outcome.JOINED : Outcome.ACCEPTED,
                        placed.location().shard(),
                        new SampleLocation(sample, placed.location().slice()));
        };
    }

    /**
     * Tries once to suppress unknown samples, many with one commit.
     *
     * @return false if one of them may be known by now: look all up again
     */
    boolean keepOut(List<Bytes> samples) {
        for (int from = 0; from < samples.size(); from += Transaction.MOST_WRITES) {
            List<Write> tombstones =
                    samples.subList(from, Math.min(from + Transaction.MOST_WRITES, samples.size())).stream()
                            .map(this::tombstone)
                            .toList();
            if (!(control.commit(new Transaction(tombstones)) instanceof CommitResult.Committed)) {
                return false;
            }
        }
        return true;
    }

    private Write tombstone(Bytes sample) {
        return Write.create(Points.item(sample, 1, new Point.Tombstone(clock.instant(), false)));
    }
}
