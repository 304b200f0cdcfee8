package dev.sisa.core.acceptance;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.sample.Subjects;
import dev.sisa.core.store.Retry;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Suppresses the future samples of people who are to be forgotten. The tombstone of a person of whom no sample is known says so,
 * and says so to each later request: to have asked in vain makes nobody known.
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
    boolean of(Bytes subject) {
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
}
