package dev.sisa.core.request;

import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.receipt.ReceiptKind;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A request's findings on everything it names.
 *
 * @param counts samples by what was found of them, those of people included; every outcome is there
 * @param seenSubjects people of whom samples are known, or who were forgotten and were known then
 * @param unseenSubjects people of whom no sample is known; one that was erased by its own id leaves no trace of whose it was
 */
public record Findings(Map<Outcome, Long> counts, int seenSubjects, int unseenSubjects) {

    public Findings {
        EnumMap<Outcome, Long> all = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            all.put(outcome, counts.getOrDefault(outcome, 0L));
        }
        counts = Collections.unmodifiableMap(all);
    }

    /** The findings of a request's parts, with those on its people from when it was received. */
    public static Findings of(Request request, Collection<Part> parts) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        parts.forEach(part -> part.outcomes().forEach(outcome -> counts.merge(outcome, 1L, Long::sum)));
        List<NamedSubject> subjects = request.intake().subjects();
        int seen = (int) subjects.stream().filter(NamedSubject::seen).count();
        return new Findings(counts, seen, subjects.size() - seen);
    }

    public long count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    /**
     * The kind of receipt that the request gets: an erasure as soon as there is one sample to be erased. A person who was here
     * and has no sample left was erased before.
     */
    public ReceiptKind kind() {
        if (count(Outcome.ACCEPTED) + count(Outcome.JOINED) > 0) {
            return ReceiptKind.ERASURE;
        }
        return count(Outcome.ALREADY_ERASED) + seenSubjects > 0
                ? ReceiptKind.ALREADY_ERASED
                : ReceiptKind.NOTHING_FOUND;
    }

    /** Those that came up, as a receipt counts them, and the people of whom no sample is known. */
    public NavigableMap<String, Long> outcomes() {
        NavigableMap<String, Long> outcomes = new TreeMap<>();
        counts.forEach((outcome, count) -> {
            if (count > 0) {
                outcomes.put(outcome.key(), count);
            }
        });
        if (unseenSubjects > 0) {
            outcomes.put(ReceiptBody.NEVER_SEEN_SUBJECTS, (long) unseenSubjects);
        }
        return outcomes;
    }
}
