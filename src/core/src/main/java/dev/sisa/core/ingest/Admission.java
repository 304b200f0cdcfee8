package dev.sisa.core.ingest;

import dev.sisa.core.port.Condition;
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
import java.util.function.Predicate;

/**
 * Enters new samples in the points before any slice has them, so that a sample is never trained on unless it can be
 * forgotten. Forgotten samples and samples of suppressed subjects are kept out.
 *
 * <p>It builds on what was looked up before: an absent sample is entered only if it still is, and its subject is not suppressed.
 * Samples are looked up again only where the look-up cannot stand any more.
 */
final class Admission {

    private final Ports ports;
    private final Leftovers leftovers;
    private final KeptOut keptOut;
    private final Predicate<Finding> stale;

    /**
     * An admission to a model.
     *
     * @param keptOut gets the samples that are kept out
     * @param stale findings that may have changed since: by a consent, if there is one
     */
    Admission(Ports ports, String model, KeptOut keptOut, Predicate<Finding> stale) {
        this.ports = ports;
        this.leftovers = new Leftovers(ports.control(), model);
        this.keptOut = keptOut;
        this.stale = stale.or(finding -> finding.known() == Finding.Known.OTHER);
    }

    /** Enters all staged samples; may be repeated. */
    void admit(SortedRecords<FoundPoint> found, IngestProgress progress) throws IOException {
        long done = 0;
        try (var scan = found.scan()) {
            while (scan.peek().isPresent()) {
                List<FoundPoint> chunk = chunk(scan);
                for (FoundPoint point : entered(chunk)) {
                    if (point.finding().refused()) {
                        keptOut.add(point.staged());
                    }
                }
                done += chunk.size();
                progress.placed(done);
            }
        }
        keptOut.sort();
    }

    /** Samples whose points and subjects fit one transaction, and one read. */
    private static List<FoundPoint> chunk(SortedRecords.Scan<FoundPoint> scan) throws IOException {
        List<FoundPoint> chunk = new ArrayList<>();
        int writes = 0;
        while (scan.peek().isPresent() && writes + most(scan.peek().get()) <= Transaction.MOST_WRITES) {
            FoundPoint point = scan.next().orElseThrow();
            chunk.add(point);
            writes += most(point);
        }
        return chunk;
    }

    /** The point of a sample, its subject's membership, and the check that the subject is not forgotten. */
    private static int most(FoundPoint point) {
        return point.staged().hasSubject() ? 3 : 1;
    }

    /** The samples as they were found when the others of them were entered. */
    private List<FoundPoint> entered(List<FoundPoint> chunk) {
        Retry retry = new Retry(ports, "enter " + chunk.size() + " samples");
        StoredPoints now = StoredPoints.read(
                ports.control(),
                chunk.stream()
                        .filter(point -> stale.test(point.finding()))
                        .map(FoundPoint::staged)
                        .toList());
        List<FoundPoint> known = chunk.stream()
                .map(point -> stale.test(point.finding()) ? now.found(point.staged()) : point)
                .toList();
        return enter(known, now, retry) ? known : retry.first(() -> again(chunk, retry));
    }

    private Optional<List<FoundPoint>> again(List<FoundPoint> chunk, Retry retry) {
        StoredPoints stored = StoredPoints.read(
                ports.control(), chunk.stream().map(FoundPoint::staged).toList());
        List<FoundPoint> known =
                chunk.stream().map(point -> stored.found(point.staged())).toList();
        return enter(known, stored, retry) ? Optional.of(known) : Optional.empty();
    }

    /** Whether all that may come in are entered, and no left-over point was there. */
    private boolean enter(List<FoundPoint> chunk, StoredPoints stored, Retry retry) {
        Map<ItemKey, Write> writes = new LinkedHashMap<>();
        int replaced = 0;
        for (FoundPoint point : chunk) {
            switch (point.finding().known()) {
                case ABSENT -> {
                    if (!point.finding().refused()) {
                        writes(point.staged(), 1).forEach(write -> writes.put(write.key(), write));
                    }
                }
                case OTHER -> {
                    replace(point, stored, retry);
                    replaced++;
                }
                case SAME, PENDING, TOMBSTONE -> {}
            }
        }
        boolean entered = writes.isEmpty() || retry.commit(new Transaction(List.copyOf(writes.values())));
        return entered && replaced == 0;
    }

    /**
     * Replaces a point that an interrupted import entered for another place or subject. That of a refused sample goes: it would
     * admit the row if it had the same place.
     */
    private void replace(FoundPoint point, StoredPoints stored, Retry retry) {
        Points.Versioned known = stored.point(point.staged()).orElseThrow();
        if (known.point() instanceof Point.Placed left) {
            Condition unchanged = new Condition.VersionIs(known.version());
            List<Write> writes = point.finding().refused()
                    ? List.of(new Write.Delete(Points.key(point.staged().sample()), unchanged))
                    : writes(point.staged(), known.version() + 1);
            leftovers.replace(left, writes, retry);
        }
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
