package dev.sisa.core.acceptance;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.sample.Point;
import dev.sisa.core.sample.Points;
import dev.sisa.core.sample.Subjects;
import dev.sisa.core.store.Retry;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Keeps out what is imported later: all samples of people who are to be forgotten, and named samples that were never seen. The
 * tombstone of a person of whom no sample is known says so, and says so to each later request: a request in vain makes no person
 * known.
 */
final class Suppression {

    private final ControlStore control;
    private final InstantSource clock;
    private final Subjects subjects;

    Suppression(ControlStore control, InstantSource clock) {
        this.control = control;
        this.clock = clock;
        this.subjects = new Subjects(control);
    }

    /** Suppresses a person by the hash of the id; whether samples of the person are here, or had been. */
    boolean subject(Bytes subject) {
        return Retry.first("suppress the samples of a subject that are still to come", () -> {
            Optional<Subjects.SubjectTombstone> stored = subjects.tombstone(subject);
            if (stored.isPresent() && (stored.get().known() || !subjects.hasSamples(subject))) {
                return Optional.of(stored.get().known());
            }
            control.commit(Transaction.of(
                    stored.map(unknown -> replaced(subject, unknown.ofKnown())).orElseGet(() -> created(subject))));
            return Optional.empty();
        });
    }

    private Write created(Bytes subject) {
        return Write.create(Subjects.item(
                subject.toHex(), Subjects.SubjectTombstone.first(clock.instant(), subjects.hasSamples(subject))));
    }

    /** A sample imported while the tombstone was written makes the person known; none is imported after it. */
    private static Write replaced(Bytes subject, Subjects.SubjectTombstone known) {
        return Write.replace(Subjects.item(subject.toHex(), known));
    }

    /**
     * Tries once to suppress samples without a point, by their hashes, many with one commit.
     *
     * @return false if one of them may have a point by now: look all up again
     */
    boolean samples(List<Bytes> samples) {
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
