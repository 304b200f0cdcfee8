package dev.sisa.core.acceptance;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.sample.Points;
import dev.sisa.core.sample.Subjects;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells which ids of samples or people were ever seen. Changes nothing. */
public final class Recognition {

    private final Model model;
    private final Points points;
    private final Subjects subjects;

    public Recognition(ControlStore control, Model model) {
        this.model = model;
        this.points = new Points(control);
        this.subjects = new Subjects(control);
    }

    /** Those of some ids of samples that were seen; they are looked up by the hundred. */
    Set<String> knownSamples(Collection<String> ids) {
        Map<Bytes, String> byHash = hashed(ids, model.hashes()::sample);
        return points.read(byHash.keySet()).entrySet().stream()
                .filter(known -> known.getValue().point().seen())
                .map(known -> byHash.getOrDefault(known.getKey(), ""))
                .collect(Collectors.toSet());
    }

    /** Those of some ids of people who were seen. */
    Set<String> knownSubjects(Collection<String> ids) {
        Map<Bytes, String> byHash = hashed(ids, model.hashes()::subject);
        Map<Bytes, Subjects.SubjectTombstone> suppressed = subjects.tombstones(byHash.keySet());
        return byHash.entrySet().stream()
                .filter(person -> Optional.ofNullable(suppressed.get(person.getKey()))
                                .filter(Subjects.SubjectTombstone::known)
                                .isPresent()
                        || subjects.hasSamples(person.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    private static Map<Bytes, String> hashed(Collection<String> ids, Function<String, Bytes> hash) {
        return ids.stream().distinct().collect(Collectors.toMap(hash, id -> id));
    }

    public NeverSeen neverSeen(DeletionDemand deletionDemand) {
        return new NeverSeen(
                unknown(deletionDemand.samples(), knownSamples(deletionDemand.samples())),
                unknown(deletionDemand.subjects(), knownSubjects(deletionDemand.subjects())));
    }

    private static List<Integer> unknown(List<String> ids, Set<String> known) {
        return IntStream.range(0, ids.size())
                .filter(i -> !known.contains(ids.get(i)))
                .boxed()
                .toList();
    }
}
