package dev.sisa.core.acceptance;

import static dev.sisa.core.acceptance.SimilarId.Change.BLANK_BEFORE;
import static dev.sisa.core.acceptance.SimilarId.Change.BLANK_BEHIND;
import static dev.sisa.core.acceptance.SimilarId.Change.LOWER_CASE;
import static dev.sisa.core.acceptance.SimilarId.Change.NFC;
import static dev.sisa.core.acceptance.SimilarId.Change.NFD;
import static dev.sisa.core.acceptance.SimilarId.Change.TITLE_CASE;
import static dev.sisa.core.acceptance.SimilarId.Change.TRIMMED;
import static dev.sisa.core.acceptance.SimilarId.Change.UPPER_CASE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.acceptance.SimilarId.Change;
import dev.sisa.core.port.Item;
import dev.sisa.core.receipt.Commitment;
import dev.sisa.core.simulation.Scene;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SimilarIdsTest {

    private final Scene scene = new Scene(1, 1);

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("A17", " A17\t", List.of(TRIMMED)),
                Arguments.of("A17 ", "A17", List.of(BLANK_BEHIND)),
                Arguments.of(" A17", "A17", List.of(BLANK_BEFORE)),
                Arguments.of("ann@example.org", "Ann@Example.ORG", List.of(LOWER_CASE)),
                Arguments.of("A17", "a17", List.of(UPPER_CASE)),
                Arguments.of("Ann Lee", "ann LEE", List.of(TITLE_CASE)),
                Arguments.of("Jos\u00e9", "Jose\u0301", List.of(NFC)),
                Arguments.of("Jose\u0301", "Jos\u00e9", List.of(NFD)),
                Arguments.of("jose\u0301", " JOS\u00c9", List.of(TRIMMED, LOWER_CASE, NFD)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void the_form_with_the_fewest_changes_is_told(String known, String asked, List<Change> changes) {
        scene.worker().ingest(List.of(Scene.sample(known, Optional.of(known), 1)));

        assertThat(similar(demand("x", asked)))
                .containsExactly(
                        new SimilarId(Commitment.Kind.SAMPLE, 1, changes),
                        new SimilarId(Commitment.Kind.SUBJECT, 1, changes));
    }

    @Test
    void what_was_erased_is_known_and_what_was_asked_for_in_vain_is_not() {
        scene.worker().ingest(List.of(Scene.sample("a1", Optional.empty(), 1), Scene.sample("b", Optional.empty(), 1)));
        scene.worker().accept(List.of("a1", "a2"));
        scene.worker().heal();

        assertThat(similar(new DeletionDemand("t", Optional.empty(), List.of("A1", "A2"), List.of())))
                .containsExactly(new SimilarId(Commitment.Kind.SAMPLE, 0, List.of(LOWER_CASE)));
    }

    @Test
    void looking_changes_nothing() {
        scene.worker().ingest(scene.samples(3));
        List<Item> before = scene.home().items();

        assertThat(similar(demand("nobody", "no-one"))).isEmpty();
        assertThat(scene.home().items()).isEqualTo(before);
    }

    @Test
    void only_so_many_ids_are_looked_at() {
        scene.worker().ingest(List.of(Scene.sample("a", Optional.empty(), 1)));
        List<String> many = Collections.nCopies(SimilarIds.MOST_IDS + 1, "A");

        assertThat(similar(new DeletionDemand("t", Optional.empty(), many, List.of())))
                .extracting(SimilarId::position)
                .containsExactlyElementsOf(
                        IntStream.range(0, SimilarIds.MOST_IDS).boxed().toList());
    }

    private static DeletionDemand demand(String first, String second) {
        return new DeletionDemand("t", Optional.empty(), List.of(first, second), List.of(first, second));
    }

    private List<SimilarId> similar(DeletionDemand deletionDemand) {
        var control = scene.home().ports().control();
        NeverSeen neverSeen = new Recognition(control, scene.model()).neverSeen(deletionDemand);
        return new SimilarIds(control, scene.model()).of(deletionDemand, neverSeen);
    }
}
