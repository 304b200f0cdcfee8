package dev.sisa.core.acceptance;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.sample.Point;
import dev.sisa.core.sample.Points;
import dev.sisa.core.sample.Subjects;
import dev.sisa.core.store.Retry;
import java.util.List;
import java.util.Optional;

/**
 * Keeps out what is imported later: all samples of people who are to be forgotten, and named samples that were never seen. The
 * tombstone of a person of whom no sample is known says so, and says so to each later request: a request in vain makes no person
 * known.
 */
final class Suppression {

    private final Ports ports;
    private final Subjects subjects;

    Suppression(Ports ports) {
        this.ports = ports;
        this.subjects = new Subjects(ports.control());
    }

    /** Suppresses a person by the hash of the id; whether samples of the person are here, or had been. */
    boolean subject(Bytes subject) {
        Retry retry = new Retry(ports, "suppress the samples of a subject that are still to come");
        return retry.first(() -> {
            Optional<Subjects.SubjectTombstone> stored = subjects.tombstone(subject);
            if (stored.isPresent() && (stored.get().known() || !subjects.hasSamples(subject))) {
                return Optional.of(stored.get().known());
            }
            boolean _ = retry.commit(Transaction.of(
                    stored.map(unknown -> replaced(subject, unknown.ofKnown())).orElseGet(() -> created(subject))));
            return Optional.empty();
        });
    }

    private Write created(Bytes subject) {
        return Write.create(Subjects.item(
                subject.toHex(),
                Subjects.SubjectTombstone.first(ports.clock().instant(), subjects.hasSamples(subject))));
    }

    /** A sample imported while the tombstone was written makes the person known; none is imported after it. */
    private static Write replaced(Bytes subject, Subjects.SubjectTombstone known) {
        return Write.replace(Subjects.item(subject.toHex(), known));
    }

    /**
     * Tries to suppress samples without a point, by their hashes, many with one commit.
     *
     * @return false if one of them may have a point by now: look all up again
     */
    boolean samples(List<Bytes> samples) {
        Retry retry = new Retry(ports, "suppress samples that were never seen");
        for (int from = 0; from < samples.size(); from += Transaction.MOST_WRITES) {
            List<Write> tombstones =
                    samples.subList(from, Math.min(from + Transaction.MOST_WRITES, samples.size())).stream()
                            .map(this::tombstone)
                            .toList();
            if (!retry.commit(new Transaction(tombstones))) {
                return false;
            }
        }
        return true;
    }

    private Write tombstone(Bytes sample) {
        return Write.create(
                Points.item(sample, 1, new Point.Tombstone(ports.clock().instant(), false)));
    }
}
