package dev.sisa.core.acceptance;

import dev.sisa.core.model.Model;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.receipt.Commitment;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds out whether ids that were never seen are known in another form: a hint that an id was mistyped, never acted on. For
 * operators only: it changes nothing, and so tells membership without a deletion.
 */
public final class SimilarIds {

    /** Ids of samples, and again of people, that are looked at: each takes up to 35 reads. */
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
        Stream<SimilarId> samples = neverSeen.samples().stream()
                .limit(MOST_IDS)
                .flatMap(i -> similar(
                        Commitment.Kind.SAMPLE, i, deletionDemand.samples().get(i))
                        .stream());
        Stream<SimilarId> subjects = neverSeen.subjects().stream()
                .limit(MOST_IDS)
                .flatMap(i -> similar(
                        Commitment.Kind.SUBJECT, i, deletionDemand.subjects().get(i))
                        .stream());
        return Stream.concat(samples, subjects).toList();
    }

    private Optional<SimilarId> similar(Commitment.Kind kind, int position, String id) {
        Predicate<String> known =
                switch (kind) {
                    case SAMPLE -> recognition::knowsSample;
                    case SUBJECT -> recognition::knowsSubject;
                };
        return IdForms.of(id).entrySet().stream()
                .filter(form -> !form.getKey().isEmpty() && known.test(form.getKey()))
                .findFirst()
                .map(form -> new SimilarId(kind, position, form.getValue()));
    }
}
