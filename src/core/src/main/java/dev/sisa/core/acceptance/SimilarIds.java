package dev.sisa.core.acceptance;

import dev.sisa.core.model.Model;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.receipt.Commitment;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out whether ids that were never seen are known in another form: a hint that an id was mistyped, never acted on. For
 * operators only: it changes nothing, and so tells membership without a deletion.
 */
public final class SimilarIds {

    /** Ids of samples, and again of people, that are looked at: each has up to 35 forms. */
    public static final int MOST_IDS = 100;

    private final Recognition recognition;

    public SimilarIds(ControlStore control, Model model) {
        this.recognition = new Recognition(control, model);
    }

    /**
     * Hints for unseen ids, at most one an id: the form that takes the fewest changes.
     *
     * @param deletionDemand the one that the positions belong to
     */
    public List<SimilarId> of(DeletionDemand deletionDemand, NeverSeen neverSeen) {
        return Stream.concat(
                        similar(
                                Commitment.Kind.SAMPLE,
                                first(neverSeen.samples(), deletionDemand.samples()),
                                recognition::knownSamples),
                        similar(
                                Commitment.Kind.SUBJECT,
                                first(neverSeen.subjects(), deletionDemand.subjects()),
                                recognition::knownSubjects))
                .toList();
    }

    /** Forms of each id that is looked at, by its position. */
    private static NavigableMap<Integer, Map<String, List<SimilarId.Change>>> first(
            List<Integer> unseen, List<String> ids) {
        NavigableMap<Integer, Map<String, List<SimilarId.Change>>> forms = new TreeMap<>();
        unseen.stream().limit(MOST_IDS).forEach(i -> forms.put(i, IdForms.of(ids.get(i))));
        return forms;
    }

    /** All forms of all ids are looked up together. */
    private static Stream<SimilarId> similar(
            Commitment.Kind kind,
            NavigableMap<Integer, Map<String, List<SimilarId.Change>>> forms,
            UnaryOperator<Set<String>> known) {
        Set<String> all = forms.values().stream()
                .flatMap(ofOne -> ofOne.keySet().stream())
                .filter(form -> !form.isEmpty())
                .collect(Collectors.toSet());
        Set<String> found = known.apply(all);
        return forms.entrySet().stream()
                .flatMap(ofOne -> ofOne.getValue().entrySet().stream()
                        .filter(form -> found.contains(form.getKey()))
                        .findFirst()
                        .map(form -> new SimilarId(kind, ofOne.getKey(), form.getValue()))
                        .stream());
    }
}
