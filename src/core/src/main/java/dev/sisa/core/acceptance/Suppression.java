package dev.sisa.core.acceptance;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.sample.Point;
import dev.sisa.core.sample.Points;
import dev.sisa.core.sample.Subjects;
import dev.sisa.core.store.Retry;
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

    private final Ports ports;
    private final Subjects subjects;

    Suppression(Ports ports) {
        this.ports = ports;
        this.subjects = new Subjects(ports.control());
    }

    /** Suppresses people by the hashes of their ids; those of whom samples are here, or had been. */
    Set<Bytes> subjects(Collection<Bytes> people) {
        return people.stream()
                .distinct()
                .gather(Gatherers.windowFixed(Transaction.MOST_WRITES))
                .flatMap(chunk -> known(chunk).stream())
                .collect(Collectors.toSet());
    }

    private List<Bytes> known(List<Bytes> people) {
        Retry retry = new Retry(ports, "suppress the samples of " + people.size() + " subjects that are still to come");
        return retry.first(() -> suppressed(people, retry));
    }

    /** Those who are known, if all are suppressed by now; else tries to suppress the others. */
    private Optional<List<Bytes>> suppressed(List<Bytes> people, Retry retry) {
        Map<Bytes, Subjects.SubjectTombstone> stored = subjects.tombstones(people);
        List<Write> left = people.stream()
                .flatMap(subject -> left(subject, Optional.ofNullable(stored.get(subject))).stream())
                .toList();
        if (!left.isEmpty()) {
            boolean _ = retry.commit(new Transaction(left));
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
        return samples.stream()
                .map(this::tombstone)
                .gather(Gatherers.windowFixed(Transaction.MOST_WRITES))
                .allMatch(chunk -> retry.commit(new Transaction(chunk)));
    }

    private Write tombstone(Bytes sample) {
        return Write.create(
                Points.item(sample, 1, new Point.Tombstone(ports.clock().instant(), false)));
    }
}
