package dev.sisa.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.acceptance.AcceptRequest;
import dev.sisa.core.acceptance.AcceptResult;
import dev.sisa.core.acceptance.AcceptanceTerms;
import dev.sisa.core.acceptance.DeletionDemand;
import dev.sisa.core.data.Sample;
import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.SimulatedCrash;
import dev.sisa.core.receipt.AnsweredRequest;
import dev.sisa.core.receipt.ErasureReceipt;
import dev.sisa.core.receipt.NothingErasedReceipt;
import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.receipt.ReceiptKind;
import dev.sisa.core.receipt.chain.ChainEntry;
import dev.sisa.core.receipt.chain.ReceiptChain;
import dev.sisa.core.request.OpenRequests;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.RequestRows;
import dev.sisa.core.request.RequestState;
import dev.sisa.core.simulation.Scene;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The receipts of requests by what they found: only what was erased gets one that says so. */
final class NothingErasedTest {

    private final Scene scene = new Scene(2, 2);
    private final List<Sample> samples = scene.samples(6);

    NothingErasedTest() {
        scene.worker().ingest(samples);
        scene.worker().ingest(List.of(scene.sampleOf("ann")));
        scene.worker().heal();
    }

    @Test
    void a_request_for_unknown_ids_gets_one_receipt_that_nothing_was_found() {
        Request request = asked(List.of("nobody"), List.of("no-one"));
        scene.worker().reconcile();

        assertThat(receipts()).singleElement().isInstanceOfSatisfying(NothingErasedReceipt.class, receipt -> {
            assertThat(receipt.kind()).isEqualTo(ReceiptKind.NOTHING_FOUND);
            assertThat(receipt.request())
                    .extracting(AnsweredRequest::id, AnsweredRequest::outcomes)
                    .containsExactly(request.id(), Map.of("never-seen", 1L, "never-seen-subjects", 1L));
            assertThat(receipt.parts()).singleElement().satisfies(part -> assertThat(part.count())
                    .isEqualTo(2));
        });
        assertThat(stored(request).state()).isEqualTo(new RequestState.Completed());
        assertThat(open()).isEmpty();
    }

    @Test
    void what_was_erased_before_is_said_to_be_so() {
        asked(List.of(samples.getFirst().id()), List.of("ann"));
        scene.worker().heal();
        asked(List.of("nobody"), List.of("ann"));
        asked(List.of(samples.getFirst().id(), "nobody"), List.of());
        scene.worker().reconcile();

        assertThat(receipts())
                .extracting(ReceiptBody::kind)
                .containsExactly(
                        ReceiptKind.ERASURE,
                        ReceiptKind.HEALING,
                        ReceiptKind.ALREADY_ERASED,
                        ReceiptKind.ALREADY_ERASED);
    }

    @Test
    void one_sample_to_erase_makes_it_an_erasure_with_counts() {
        asked(List.of("nobody", samples.getFirst().id()), List.of("no-one"));
        scene.worker().heal();

        assertThat(receipts().getFirst()).isInstanceOfSatisfying(ErasureReceipt.class, receipt -> assertThat(
                        receipt.request().outcomes())
                .isEqualTo(Map.of("accepted", 1L, "never-seen", 1L, "never-seen-subjects", 1L)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void a_reconciler_that_dies_at_a_write_leaves_one_receipt_to_the_next(int write) {
        Request request = asked(List.of("nobody"), List.of());
        Faults faults = Faults.at(write / 2 + 1, write % 2 == 0 ? Fault.CRASH_BEFORE : Fault.CRASH_AFTER);
        try {
            scene.worker(scene.home().ports(faults)).reconcile();
        } catch (SimulatedCrash _) {
            assertThat(faults.writes()).isPositive();
        }
        scene.worker().reconcile();

        assertThat(receipts()).hasSize(1);
        assertThat(chain()).allSatisfy(entry -> assertThat(entry.signatures()).isNotEmpty());
        assertThat(stored(request).state()).isEqualTo(new RequestState.Completed());
        assertThat(open()).isEmpty();
    }

    private Request asked(List<String> ids, List<String> people) {
        AcceptanceTerms acceptanceTerms = new AcceptanceTerms("P30D", received -> received, Long.MAX_VALUE, false);
        DeletionDemand deletionDemand = new DeletionDemand("tenant", Optional.empty(), ids, people);
        return switch (new AcceptRequest(scene.home().ports(), scene.model(), acceptanceTerms)
                .receive(deletionDemand)) {
            case AcceptResult.Accepted(var answer) -> answer.request();
            case AcceptResult.Unsettled _, AcceptResult.Refused _ ->
                throw new AssertionError("the request was refused");
        };
    }

    private List<ChainEntry> chain() {
        return new ReceiptChain(scene.home().ports()).entries("m", 0, 100);
    }

    private List<ReceiptBody> receipts() {
        return chain().stream().map(ChainEntry::body).toList();
    }

    private List<String> open() {
        return new OpenRequests(scene.home().ports().control(), "m").ids();
    }

    private Request stored(Request request) {
        return new RequestRows(scene.home().ports().control())
                .find(request.id())
                .orElseThrow();
    }
}
