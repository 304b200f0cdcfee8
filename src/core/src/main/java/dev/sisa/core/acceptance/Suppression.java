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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

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

    /** Suppresses people by the hashes of their ids; those of whom samples are here, or had been. */
    Set<Bytes> subjects(Collection<Bytes> people) {
        return people.stream()
                .distinct()
                .gather(Gatherers.windowFixed(Transaction.MOST_WRITES))
                .flatMap(chunk -> Retry.first(
                        "suppress the samples of " + chunk.size() + " subjects that are still to come",
                        () -> suppressed(chunk))
                        .stream())
                .collect(Collectors.toSet());
    }

    /** Tries once; those who are known, if all are suppressed by now. */
    private Optional<List<Bytes>> suppressed(List<Bytes> people) {
        Map<Bytes, Subjects.SubjectTombstone> stored = subjects.tombstones(people);
        List<Write> left = people.stream()
                .flatMap(subject -> left(subject, Optional.ofNullable(stored.get(subject))).stream())
                .toList();
        if (!left.isEmpty()) {
            control.commit(new Transaction(left));
            return Optional.empty();
        }
        return Optional.of(stored.entrySet().stream()
                .filter(person -> person.getValue().known())
                .map(Map.Entry::getKey)
                .toList());
    }

    private Optional<Write> left(Bytes subject, Optional<Subjects.SubjectTombstone> stored) {
        return stored.isEmpty()
                ? Optional.of(created(subject))
                : stored.filter(tombstone -> !tombstone.known() && subjects.hasSamples(subject))
                        .map(unknown -> replaced(subject, unknown.ofKnown()));
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
        return samples.stream()
                .map(this::tombstone)
                .gather(Gatherers.windowFixed(Transaction.MOST_WRITES))
                .allMatch(chunk -> control.commit(new Transaction(chunk)) instanceof CommitResult.Committed);
    }

    private Write tombstone(Bytes sample) {
        return Write.create(Points.item(sample, 1, new Point.Tombstone(clock.instant(), false)));
    }
}
