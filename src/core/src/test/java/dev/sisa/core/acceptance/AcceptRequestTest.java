package dev.sisa.core.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.SimulatedCrash;
import dev.sisa.core.receipt.Commitment;
import dev.sisa.core.request.Outcome;
import dev.sisa.core.request.Part;
import dev.sisa.core.request.PartRows;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.RequestState;
import dev.sisa.core.simulation.Scene;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AcceptRequestTest {

    private static final AcceptanceTerms TERMS =
            new AcceptanceTerms("P30D", received -> received.plus(Duration.ofDays(30)), 5, false);

    private final Scene scene = new Scene(2, 3);
    private final List<Sample> samples = scene.samples(8);

    AcceptRequestTest() {
        scene.worker().ingest(samples);
        scene.worker().heal();
    }

    @Test
    void a_repetition_under_one_key_is_answered_alike_and_changes_nothing() {
        AcceptedRequest first = acknowledged(demand("key", 0, 1));
        var items = scene.home().items();
        AcceptedRequest again = acknowledged(demand("key", 0, 1));

        assertThat(again).isEqualTo(first);
        assertThat(scene.home().items()).isEqualTo(items);
        scene.worker().heal();
        AcceptedRequest late = acknowledged(demand("key", 0, 1));
        assertThat(late.outcomes()).isEqualTo(first.outcomes());
        assertThat(late.salt()).isEqualTo(first.salt());
        assertThat(late.request().state()).isInstanceOf(RequestState.Completed.class);
    }

    @Test
    void a_key_is_not_good_for_another_payload() {
        AcceptedRequest first = acknowledged(demand("key", 0, 1));

        assertThat(receive(demand("key", 1, 0)))
                .isEqualTo(new AcceptResult.KeyReused(first.request().id()));
        assertThat(receive(demand("key", 0))).isInstanceOf(AcceptResult.KeyReused.class);
    }

    @Test
    void keys_of_tenants_do_not_meet() {
        AcceptedRequest ours = acknowledged(demand("key", 0));
        AcceptedRequest theirs = acknowledged(new DeletionDemand(
                "another", Optional.of("key"), List.of(samples.get(1).id()), List.of()));

        assertThat(theirs.request().id()).isNotEqualTo(ours.request().id());
        assertThat(acknowledged(new DeletionDemand("tenan", Optional.of("tkey"), ids(2), List.of()))
                        .request()
                        .id())
                .as("fields are kept apart")
                .isNotEqualTo(acknowledged(new DeletionDemand("tenant", Optional.of("key"), ids(0), List.of()))
                        .request()
                        .id());
    }

    @Test
    void a_key_expires_after_30_days() {
        AcceptedRequest first = acknowledged(demand("key", 0));
        scene.worker().heal();
        scene.home().pass(Duration.ofDays(29));
        assertThat(acknowledged(demand("key", 0)).request().id())
                .isEqualTo(first.request().id());
        scene.home().pass(Duration.ofDays(2));

        AcceptedRequest second = acknowledged(demand("key", 1));
        assertThat(second.request().id()).isNotEqualTo(first.request().id());
        assertThat(second.salt()).isNotEqualTo(first.salt());
        assertThat(acknowledged(demand("key", 1)).request().id())
                .isEqualTo(second.request().id());
    }

    @Test
    void requests_without_a_key_are_requests_of_their_own() {
        DeletionDemand deletionDemand = new DeletionDemand("tenant", Optional.empty(), ids(0), List.of());

        AcceptedRequest first = acknowledged(deletionDemand);
        AcceptedRequest second = acknowledged(deletionDemand);

        assertThat(second.request().id()).isNotEqualTo(first.request().id());
        assertThat(second.outcomes()).containsExactly(Outcome.JOINED);
    }

    @Test
    void a_tenant_has_only_so_many_samples_waiting() {
        acknowledged(demand("a", 0, 1, 2));

        assertThat(receive(demand("b", 3, 4, 5))).isEqualTo(new AcceptResult.TooManyPending(3, 5));
        assertThat(receive(new DeletionDemand("another", Optional.empty(), ids(3, 4, 5), List.of())))
                .isInstanceOf(AcceptResult.Accepted.class);
        acknowledged(demand("c", 3, 4));
        assertThat(acknowledged(demand("a", 0, 1, 2)).outcomes())
                .as("a repetition is never refused")
                .hasSize(3);
        scene.worker().heal();
        acknowledged(demand("d", 6, 7));
    }

    @Test
    void salt_and_id_open_the_commitments_of_a_request() {
        Sample hers = scene.sampleOf("ann");
        scene.worker().ingest(List.of(hers));
        AcceptedRequest answer = acknowledged(new DeletionDemand("tenant", Optional.empty(), ids(3), List.of("ann")));

        Part part = new PartRows(scene.home().ports().control())
                .of(answer.request().id())
                .getFirst();
        assertThat(part.commitments().stream().map(each -> each.toHex()))
                .containsExactly(
                        Commitment.of(
                                        answer.salt(),
                                        "m",
                                        Commitment.Kind.SAMPLE,
                                        samples.get(3).id())
                                .hex(),
                        Commitment.of(answer.salt(), "m", Commitment.Kind.SUBJECT, "ann")
                                .hex());
        assertThat(answer.findings().count(Outcome.ACCEPTED)).isEqualTo(2);
    }

    @Test
    void the_salt_of_a_request_is_nowhere_in_the_home() {
        AcceptedRequest answer = acknowledged(demand("key", 0));

        assertThat(scene.home().items().toString()).doesNotContain(answer.salt().toHex());
        assertThat(scene.home().blobs().values())
                .noneMatch(blob -> blob.toHex().contains(answer.salt().toHex()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void a_call_that_dies_is_answered_by_its_repetition(int write) {
        Faults faults = Faults.at(write, write % 2 == 0 ? Fault.CRASH_BEFORE : Fault.CRASH_AFTER);
        try {
            new AcceptRequest(scene.home().ports(faults), scene.model(), TERMS).receive(demand("key", 0, 1));
        } catch (SimulatedCrash _) {
            assertThat(faults.writes()).isEqualTo(write);
        }
        AcceptedRequest again = acknowledged(demand("key", 0, 1));

        assertThat(again.findings().counts()).containsEntry(Outcome.ACCEPTED, 2L);
        assertThat(parts(again.request())).isEqualTo(1);
        scene.worker().heal();
        assertThat(scene.differencesFrom(samples.subList(2, 8))).isEmpty();
        assertThat(scene.leftovers(samples.subList(0, 2))).isEmpty();
    }

    private long parts(Request request) {
        return new PartRows(scene.home().ports().control()).of(request.id()).size();
    }

    private DeletionDemand demand(String key, int... which) {
        return new DeletionDemand("tenant", Optional.of(key), ids(which), List.of());
    }

    private List<String> ids(int... which) {
        return Arrays.stream(which).mapToObj(i -> samples.get(i).id()).toList();
    }

    private AcceptResult receive(DeletionDemand deletionDemand) {
        return new AcceptRequest(scene.home().ports(), scene.model(), TERMS).receive(deletionDemand);
    }

    private AcceptedRequest acknowledged(DeletionDemand deletionDemand) {
        AcceptResult acceptResult = receive(deletionDemand);
        assertThat(acceptResult).isInstanceOf(AcceptResult.Accepted.class);
        return ((AcceptResult.Accepted) acceptResult).acceptedRequest();
    }
}
