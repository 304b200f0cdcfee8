package dev.sisa.core.unlearning;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.point.Point;
import dev.sisa.core.point.Points;
import dev.sisa.core.point.Subjects;
import dev.sisa.core.store.Condition;
import dev.sisa.core.store.ControlStore;
import dev.sisa.core.store.Retry;
import dev.sisa.core.store.Transaction;
import dev.sisa.core.store.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Brings points in line with what a shard row has already decided, in chunks that may be repeated: pending after an accept,
 * tombstones after an erasure.
 */
final class PointMarks {

    /** A tombstone takes two items of a transaction: the point and the subject's membership. */
    private static final int CHUNK = 50;

    private final ControlStore control;
    private final Points points;

    PointMarks(ControlStore control, Points points) {
        this.control = control;
        this.points = points;
    }

    /** Marks the samples of an accepted part as pending. */
    void pending(AcceptedPart part) {
        List<Doomed> samples =
                part.samples().values().stream().flatMap(List::stream).toList();
        inChunks(samples, sample -> placed(sample).stream()
                .filter(known -> !known.placed().pending())
                .map(known -> replace(sample, known, known.placed().pendingBy(part.name())))
                .toList());
    }

    /** Makes tombstones of erased samples: from now on nothing but their hash and the time is known. */
    void tombstones(List<Doomed> samples, Instant now) {
        inChunks(samples, sample -> placed(sample).stream()
                .flatMap(known -> entomb(sample, known, now).stream())
                .toList());
    }

    private static List<Write> entomb(Bytes sample, Known known, Instant now) {
        List<Write> writes = new ArrayList<>();
        writes.add(replace(sample, known, new Point.Tombstone(now)));
        String subject = known.placed().subject();
        if (!subject.isEmpty()) {
            writes.add(new Write.Delete(Subjects.membershipKey(subject, sample), new Condition.Always()));
        }
        return writes;
    }

    private static Write replace(Bytes sample, Known known, Point next) {
        return Write.replace(Points.item(sample, known.version() + 1, next));
    }

    private void inChunks(List<Doomed> samples, Function<Bytes, List<Write>> writes) {
        for (int from = 0; from < samples.size(); from += CHUNK) {
            List<Doomed> chunk = samples.subList(from, Math.min(from + CHUNK, samples.size()));
            Retry.until(
                    "mark " + chunk.size() + " points",
                    () -> chunk.stream()
                            .allMatch(doomed -> writes.apply(doomed.sample()).isEmpty()),
                    () -> control.commit(new Transaction(chunk.stream()
                            .flatMap(doomed -> writes.apply(doomed.sample()).stream())
                            .toList())));
        }
    }

    private record Known(long version, Point.Placed placed) {}

    private List<Known> placed(Bytes sample) {
        return points.read(sample)
                .filter(versioned -> versioned.point() instanceof Point.Placed)
                .map(versioned -> List.of(new Known(versioned.version(), (Point.Placed) versioned.point())))
                .orElse(List.of());
    }
}
