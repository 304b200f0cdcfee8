package dev.sisa.core.acceptance;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.request.Findings;
import dev.sisa.core.request.NamedSubject;
import dev.sisa.core.request.Outcome;
import dev.sisa.core.request.Part;
import dev.sisa.core.request.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The answer to a demand from its stored request; repetitions get it too. */
record StoredAnswer(DeletionDemand demand, Request request, List<Part> parts) {

    AcceptedRequest acceptedRequest(Bytes salt) {
        List<Outcome> samples = inOrder(demand.samples(), found());
        List<Boolean> subjects = inOrder(
                demand.subjects(),
                request.intake().subjects().stream().map(NamedSubject::seen).toList());
        NeverSeen neverSeen = new NeverSeen(positions(samples, Outcome.NEVER_SEEN), positions(subjects, false));
        SortedSet<Integer> shards = new TreeSet<>();
        parts.forEach(part -> shards.addAll(part.shards().keySet()));
        return new AcceptedRequest(request, salt, samples, Findings.of(request, parts), neverSeen, shards);
    }

    /** The outcomes of all samples in the order of the request's list: those that were named come first, each once. */
    private List<Outcome> found() {
        NavigableMap<Integer, Outcome> all = new TreeMap<>();
        for (Part part : parts) {
            for (int i = 0; i < part.outcomes().size(); i++) {
                all.put(part.position(i), part.outcomes().get(i));
            }
        }
        return List.copyOf(all.values());
    }

    /** Expands findings of distinct ids to a list in which ids may repeat. */
    private static <T> List<T> inOrder(List<String> ids, List<T> found) {
        Map<String, Integer> positions = new HashMap<>();
        ids.forEach(id -> positions.putIfAbsent(id, positions.size()));
        return ids.stream().map(id -> found.get(positions.getOrDefault(id, 0))).toList();
    }

    private static <T> List<Integer> positions(List<T> found, T wanted) {
        return IntStream.range(0, found.size())
                .filter(i -> found.get(i).equals(wanted))
                .boxed()
                .toList();
    }
}
