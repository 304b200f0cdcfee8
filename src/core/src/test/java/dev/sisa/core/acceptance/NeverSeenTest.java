package dev.sisa.core.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.erasure.ErasurePreview;
import dev.sisa.core.erasure.KnowingStore;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.ModelSpec;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.Ports;
import dev.sisa.core.receipt.ReceiptKind;
import dev.sisa.core.request.Outcome;
import dev.sisa.core.schema.Role;
import dev.sisa.core.schema.Schema;
import dev.sisa.core.simulation.Interrupted;
import dev.sisa.core.simulation.Scene;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Samples and people never seen are named so in every answer, and are never taken for erased. */
final class NeverSeenTest {

    private static final NeverSeen UNKNOWN = new NeverSeen(List.of(1, 2), List.of(0));

    private final Scene scene = new Scene(2, 3);
    private final List<Sample> samples = scene.samples(4);

    NeverSeenTest() {
        scene.worker().ingest(samples);
        scene.worker().heal();
    }

    @Test
    void every_later_request_and_every_repetition_says_so() {
        assertThat(saidEachTime(scene.home().ports())).containsOnly(UNKNOWN).hasSize(4);
    }

    /** The planted fault: whoever was asked for in vain is known from then on. */
    @Test
    void a_store_that_makes_the_unknown_known_is_noticed() {
        Ports forgetful =
                scene.home().ports().with(new KnowingStore(scene.home().ports().control()));

        assertThat(saidEachTime(forgetful)).contains(NeverSeen.NOTHING);
    }

    /** The answers to four requests for a sample and unknown ids, two of them under one key, the last once all is erased. */
    private List<NeverSeen> saidEachTime(Ports ports) {
        DeletionDemand keyed = unknown(Optional.of("key"));
        NeverSeen first = answer(ports, keyed).neverSeen();
        NeverSeen other = answer(ports, unknown(Optional.empty())).neverSeen();
        scene.worker(ports).heal();
        NeverSeen repeated = answer(ports, keyed).neverSeen();
        return List.of(
                first, other, repeated, answer(ports, unknown(Optional.empty())).neverSeen());
    }

    private DeletionDemand unknown(Optional<String> key) {
        return new DeletionDemand(
                "tenant", key, List.of(samples.getFirst().id(), "nobody", "nobody"), List.of("no-one"));
    }

    @Test
    void a_person_who_was_erased_is_not_unknown() {
        scene.worker().ingest(List.of(scene.sampleOf("ann")));
        scene.worker().acceptSubject("ann");
        scene.worker().heal();

        AcceptedRequest again = scene.worker().acceptSubject("ann");

        assertThat(again.neverSeen()).isEqualTo(NeverSeen.NOTHING);
        assertThat(again.findings().kind()).isEqualTo(ReceiptKind.ALREADY_ERASED);
    }

    @Test
    void what_comes_back_by_consent_is_known_to_new_requests_and_changes_no_answer_of_before() {
        DeletionDemand keyed = unknown(Optional.of("key"));
        AcceptedRequest first = answer(scene.home().ports(), keyed);
        scene.worker().heal();
        Sample nobody = Scene.sample("nobody", Optional.of("no-one"), 1);
        assertThat(scene.worker().ingestWithConsent(List.of(nobody)).added()).isEqualTo(1);

        assertThat(answer(scene.home().ports(), keyed).neverSeen()).isEqualTo(first.neverSeen());
        assertThat(scene.worker()
                        .ingest(List.of(Scene.sample("more", Optional.of("no-one"), 1)))
                        .keptOut())
                .as("a repetition suppresses nobody")
                .isZero();
        assertThat(answer(scene.home().ports(), unknown(Optional.empty())).neverSeen())
                .isEqualTo(NeverSeen.NOTHING);
    }

    /** An import of the person's first sample at each call of the request. */
    @Test
    void a_person_whose_first_sample_comes_meanwhile_is_known_if_it_is_found() {
        IntStream.rangeClosed(1, 20).forEach(call -> {
            Scene fresh = new Scene(2, 3);
            fresh.worker().ingest(fresh.samples(4));
            Sample hers = fresh.sampleOf("ann");
            Interrupted control = new Interrupted(
                    fresh.home().ports().control(), call, () -> fresh.worker().ingest(List.of(hers)));

            AcceptedRequest answer =
                    fresh.worker(control.in(fresh.home().ports())).acceptSubject("ann");

            boolean found = answer.findings().count(Outcome.ACCEPTED) > 0;
            assertThat(answer.neverSeen().isEmpty()).as("at call %s", call).isEqualTo(found);
        });
    }

    @Test
    void nothing_is_written_if_all_must_exist_and_something_was_never_seen() {
        scene.worker().accept(List.of("nobody"));
        scene.worker().heal();
        List<Item> before = scene.home().items();

        AcceptResult refused = receive(scene.home().ports(), unknown(Optional.of("key")), true);

        assertThat(refused).isEqualTo(new AcceptResult.UnknownIds(UNKNOWN));
        assertThat(scene.home().items()).isEqualTo(before);
    }

    @Test
    void what_was_erased_exists_in_this_sense() {
        String erased = samples.getFirst().id();
        scene.worker().accept(List.of(erased));
        scene.worker().heal();
        DeletionDemand deletionDemand = new DeletionDemand("tenant", Optional.empty(), List.of(erased), List.of());

        assertThat(receive(scene.home().ports(), deletionDemand, true)).isInstanceOf(AcceptResult.Accepted.class);
    }

    @Test
    void the_answer_to_a_repetition_is_the_stored_one_though_all_must_exist() {
        DeletionDemand keyed = unknown(Optional.of("key"));
        AcceptedRequest first = answer(scene.home().ports(), keyed);

        assertThat(receive(scene.home().ports(), keyed, true)).isEqualTo(new AcceptResult.Accepted(first));
    }

    @Test
    void a_model_whose_schema_has_no_subject_refuses_people_before_anything_is_written() {
        List<Item> before = scene.home().items();
        DeletionDemand deletionDemand = new DeletionDemand(
                "tenant", Optional.of("key"), List.of(samples.getFirst().id()), List.of("ann"));
        Model without = withoutSubject(scene.model());

        assertThat(new AcceptRequest(scene.home().ports(), without, terms(false)).receive(deletionDemand))
                .isEqualTo(new AcceptResult.NoSubjectColumn());
        assertThat(new ErasurePreview(scene.home().ports(), without).refusal(deletionDemand, false))
                .contains(new AcceptResult.NoSubjectColumn());
        assertThat(scene.home().items()).isEqualTo(before);
    }

    private static Model withoutSubject(Model model) {
        Schema schema = model.spec().schema();
        Schema fewer = new Schema(
                schema.csv(),
                schema.missing(),
                schema.columns().stream()
                        .filter(column -> !(column.role() instanceof Role.Subject))
                        .toList());
        return new Model(model.name(), new ModelSpec(fewer, model.spec().training()), model.keys());
    }

    private AcceptedRequest answer(Ports ports, DeletionDemand deletionDemand) {
        AcceptResult acceptResult = receive(ports, deletionDemand, false);
        assertThat(acceptResult).isInstanceOf(AcceptResult.Accepted.class);
        return ((AcceptResult.Accepted) acceptResult).acceptedRequest();
    }

    private AcceptResult receive(Ports ports, DeletionDemand deletionDemand, boolean mustExist) {
        return new AcceptRequest(ports, scene.model(), terms(mustExist)).receive(deletionDemand);
    }

    private static AcceptanceTerms terms(boolean mustExist) {
        return new AcceptanceTerms("P30D", received -> received.plus(Duration.ofDays(30)), Long.MAX_VALUE, mustExist);
    }
}
