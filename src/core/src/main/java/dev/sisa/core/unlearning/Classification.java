package dev.sisa.core.unlearning;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.point.Point;
import dev.sisa.core.point.Points;
import dev.sisa.core.request.Outcome;
import dev.sisa.core.store.ControlStore;
import dev.sisa.core.store.Retry;
import dev.sisa.core.store.Transaction;
import dev.sisa.core.store.Write;
import java.time.InstantSource;
import java.util.Optional;

/** Finds out what is known of samples that are to be forgotten; those that were never seen are kept out from then on. */
final class Classification {

    private final ControlStore control;
    private final Points points;
    private final InstantSource clock;

    Classification(ControlStore control, InstantSource clock) {
        this.control = control;
        this.points = new Points(control);
        this.clock = clock;
    }

    Finding of(Bytes sample) {
        Optional<Points.Versioned> known = points.read(sample);
        return known.isPresent() ? of(sample, known.get().point()) : keptOut(sample);
    }

    private Finding keptOut(Bytes sample) {
        Write tombstone = Write.create(Points.item(sample, 1, new Point.Tombstone(clock.instant(), false)));
        Retry.until(
                "keep out a sample that was never seen",
                () -> points.read(sample).isPresent(),
                () -> control.commit(Transaction.of(tombstone)));
        return of(sample, points.read(sample).orElseThrow().point());
    }

    private static Finding of(Bytes sample, Point point) {
        return switch (point) {
            case Point.Tombstone tombstone ->
                new Finding.Nowhere(tombstone.known() ? Outcome.ALREADY_ERASED : Outcome.NEVER_SEEN);
            case Point.Placed placed ->
                new Finding.Lies(
                        placed.pending() ? Outcome.JOINED : Outcome.ACCEPTED,
                        placed.location().shard(),
                        new Doomed(sample, placed.location().slice()));
        };
    }
}
