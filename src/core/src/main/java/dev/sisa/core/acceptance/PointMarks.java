package dev.sisa.core.acceptance;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.sample.Point;
import dev.sisa.core.sample.Points;
import dev.sisa.core.sample.Subjects;
import dev.sisa.core.store.Retry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Gatherers;

/**
 * Brings points in line with what the row of their shard has already decided, in chunks that may be repeated: pending after an
 * accept, tombstones after an erasure. Both require that the part naming the samples still exists: a process that stalled until
 * all was erased and the person re-admitted must not mark a live sample.
 */
public final class PointMarks {

    /** Points that are read together: the part and a write for each fit one transaction. */
    private static final int CHUNK = Transaction.MOST_WRITES - 1;

    private final Ports ports;
    private final Points points;
    private final String model;
    private final int shard;

    public PointMarks(Ports ports, String model, int shard) {
        this.ports = ports;
        this.points = new Points(ports.control());
        this.model = model;
        this.shard = shard;
    }

    /** Marks samples as pending by an accepted part; from then on they stay where they are. */
    public void pending(String part, List<SampleLocation> samples) {
        inChunks(
                samples,
                listed(part),
                known -> known.placed().pending()
                        ? List.of()
                        : List.of(replace(known, known.placed().pendingBy(part))));
    }

    /** Replaces a part's erased samples by tombstones, which hold only their hash and the time. */
    public void tombstones(String part, List<SampleLocation> samples, Instant now) {
        inChunks(samples, listed(part), known -> withMembership(known, replace(known, new Point.Tombstone(now, true))));
    }

    private List<Write> listed(String part) {
        return List.of(new Write.Check(PendingParts.key(model, shard, part), new Condition.VersionIs(1)));
    }

    /** Removes samples as if they had never been there. */
    public void remove(List<SampleLocation> samples) {
        inChunks(
                samples,
                List.of(),
                known -> withMembership(
                        known, new Write.Delete(Points.key(known.sample()), new Condition.VersionIs(known.version()))));
    }

    private static List<Write> withMembership(Known known, Write point) {
        List<Write> writes = new ArrayList<>();
        writes.add(point);
        String subject = known.placed().subject();
        if (!subject.isEmpty()) {
            writes.add(new Write.Delete(Subjects.membershipKey(subject, known.sample()), new Condition.Always()));
        }
        return writes;
    }

    private static Write replace(Known known, Point next) {
        return Write.replace(Points.item(known.sample(), known.version() + 1, next));
    }

    private void inChunks(List<SampleLocation> samples, List<Write> held, Function<Known, List<Write>> writes) {
        samples.stream().gather(Gatherers.windowFixed(CHUNK)).forEach(chunk -> {
            Retry retry = new Retry(ports, "mark " + chunk.size() + " points");
            retry.until(() -> false, () -> marked(chunk, held, writes, retry));
        });
    }

    /**
     * Reads once which writes remain: another process may be marking the same points.
     *
     * @param held item that must still exist
     */
    private boolean marked(
            List<SampleLocation> chunk, List<Write> held, Function<Known, List<Write>> writes, Retry retry) {
        List<List<Write>> left = placed(chunk).stream()
                .map(writes)
                .filter(point -> !point.isEmpty())
                .toList();
        return transactions(left, held).stream().allMatch(retry::commit)
                || held.stream()
                        .anyMatch(there -> ports.control().read(there.key()).isEmpty());
    }

    /** As few transactions as hold all writes of each point together, and what is held. */
    private static List<Transaction> transactions(List<List<Write>> points, List<Write> held) {
        List<Transaction> full = new ArrayList<>();
        List<Write> next = new ArrayList<>(held);
        for (List<Write> point : points) {
            if (next.size() + point.size() > Transaction.MOST_WRITES) {
                full.add(new Transaction(next));
                next = new ArrayList<>(held);
            }
            next.addAll(point);
        }
        if (next.size() > held.size()) {
            full.add(new Transaction(next));
        }
        return full;
    }

    /** The point of a sample that is placed, in one version. */
    private record Known(Bytes sample, long version, Point.Placed placed) {}

    /** Without samples that have another place by now, where the part does not reach them. */
    private List<Known> placed(List<SampleLocation> chunk) {
        Map<Bytes, Points.Versioned> stored =
                points.read(chunk.stream().map(SampleLocation::sample).toList());
        List<Known> found = new ArrayList<>();
        for (SampleLocation there : chunk) {
            Points.Versioned known = stored.get(there.sample());
            if (known != null
                    && known.point() instanceof Point.Placed placed
                    && placed.location().shard() == shard
                    && placed.location().slice() == there.slice()) {
                found.add(new Known(there.sample(), known.version(), placed));
            }
        }
        return found;
    }
}
