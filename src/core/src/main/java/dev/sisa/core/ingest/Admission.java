package dev.sisa.core.ingest;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.sample.Point;
import dev.sisa.core.sample.Points;
import dev.sisa.core.sample.Subjects;
import dev.sisa.core.store.Retry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Enters new samples in the points before any slice has them, so that a sample is never trained on unless it can be
 * forgotten. Forgotten samples and samples of suppressed subjects are kept out.
 */
final class Admission {

    /** A sample takes up to three writes: its point, its subject's membership, and the check that the subject is not forgotten. */
    private static final int ROOM = Transaction.MOST_WRITES - 2;

    private final Ports ports;
    private final Points points;
    private final Subjects subjects;
    private final Leftovers leftovers;
    private long keptOut;

    Admission(Ports ports, String model) {
        ControlStore control = ports.control();
        this.ports = ports;
        this.points = new Points(control);
        this.subjects = new Subjects(control);
        this.leftovers = new Leftovers(control, model);
    }

    /** Enters all staged samples; may be repeated. */
    void admit(SortedRecords<StagedPoint> staged, IngestProgress progress) throws IOException {
        long done = 0;
        try (var scan = staged.scan()) {
            while (scan.peek().isPresent()) {
                List<StagedPoint> chunk = chunk(scan);
                Retry retry = new Retry(ports, "enter " + chunk.size() + " samples");
                keptOut += retry.first(() -> enter(chunk, retry));
                done += chunk.size();
                progress.placed(done);
            }
        }
    }

    /** How many samples were kept out. */
    long keptOut() {
        return keptOut;
    }

    /**
     * Whether a row may enter its slice. A point of another place is left over from an interrupted import, and does not admit
     * this row.
     *
     * @param undisturbed whether nothing was erased from the shard since samples were entered: then, if no sample was kept
     *     out, no lookup is needed. A sample requested meanwhile is erased later, from the new slice too
     */
    boolean admitted(StagedRow row, boolean undisturbed) {
        return (undisturbed && keptOut == 0)
                || points.read(row.row().id())
                        .filter(known -> known.point() instanceof Point.Placed placed
                                && !placed.pending()
                                && row.liesIn(
                                        placed.location().shard(),
                                        placed.location().slice()))
                        .isPresent();
    }

    private static List<StagedPoint> chunk(SortedRecords.Scan<StagedPoint> scan) throws IOException {
        List<StagedPoint> chunk = new ArrayList<>();
        int writes = 0;
        while (writes <= ROOM - 1 && scan.peek().isPresent()) {
            StagedPoint point = scan.next().orElseThrow();
            chunk.add(point);
            writes += point.hasSubject() ? 3 : 1;
        }
        return chunk;
    }

    /** The number of samples kept out, once the others are entered. */
    private Optional<Long> enter(List<StagedPoint> chunk, Retry retry) {
        Map<ItemKey, Write> writes = new LinkedHashMap<>();
        long refused = 0;
        int replaced = 0;
        Map<Bytes, Points.Versioned> stored =
                points.read(chunk.stream().map(StagedPoint::sample).toList());
        Set<Bytes> suppressed = subjects.forgotten(chunk.stream()
                .filter(StagedPoint::hasSubject)
                .map(StagedPoint::subject)
                .collect(Collectors.toSet()));
        for (StagedPoint staged : chunk) {
            Optional<Points.Versioned> known = Optional.ofNullable(stored.get(staged.sample()));
            if (suppressed.contains(staged.subject()) || refused(known)) {
                refused++;
                replaced += cleared(staged, known, retry) ? 1 : 0;
            } else if (known.isEmpty()) {
                writes(staged, 1).forEach(write -> writes.put(write.key(), write));
            } else if (known.get().point() instanceof Point.Placed left && !left.equals(staged.point())) {
                leftovers.replace(left, writes(staged, known.get().version() + 1), retry);
                replaced++;
            }
        }
        boolean entered = writes.isEmpty() || retry.commit(new Transaction(List.copyOf(writes.values())));
        return entered && replaced == 0 ? Optional.of(refused) : Optional.empty();
    }

    /**
     * Whether a refused sample had a point that an interrupted import entered for another subject: that point would admit the
     * row if it had the same place.
     */
    private boolean cleared(StagedPoint staged, Optional<Points.Versioned> known, Retry retry) {
        if (known.isPresent()
                && known.get().point() instanceof Point.Placed left
                && !left.forgotten()
                && !left.equals(staged.point())) {
            Condition unchanged = new Condition.VersionIs(known.get().version());
            leftovers.replace(left, List.of(new Write.Delete(Points.key(staged.sample()), unchanged)), retry);
            return true;
        }
        return false;
    }

    private static boolean refused(Optional<Points.Versioned> known) {
        return known.map(Points.Versioned::point).filter(Point::forgotten).isPresent();
    }

    private static List<Write> writes(StagedPoint staged, long version) {
        List<Write> writes = new ArrayList<>();
        Condition unchanged = version == 1 ? new Condition.Absent() : new Condition.VersionIs(version - 1);
        writes.add(new Write.Put(Points.item(staged.sample(), version, staged.point()), unchanged));
        if (staged.hasSubject()) {
            String subject = staged.subject().toHex();
            writes.add(new Write.Put(Subjects.membership(subject, staged.sample()), new Condition.Always()));
            writes.add(new Write.Check(Subjects.tombstone(subject), new Condition.Absent()));
        }
        return writes;
    }
}
