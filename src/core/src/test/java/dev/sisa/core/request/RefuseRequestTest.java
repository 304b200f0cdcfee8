package dev.sisa.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.FaultyControlStore;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.SimulatedCrash;
import dev.sisa.core.receipt.Commitment;
import dev.sisa.core.receipt.ReasonCode;
import dev.sisa.core.receipt.ReceiptKind;
import dev.sisa.core.receipt.Receipts;
import dev.sisa.core.receipt.RefusedRequest;
import dev.sisa.core.receipt.chain.ChainEntry;
import dev.sisa.core.receipt.chain.ReceiptChain;
import dev.sisa.core.receipt.check.CheckReport;
import dev.sisa.core.receipt.check.CommitmentQuery;
import dev.sisa.core.receipt.check.ReceiptCheck;
import dev.sisa.core.receipt.file.ReceiptDocument;
import dev.sisa.core.receipt.file.ReceiptDocumentJson;
import dev.sisa.core.receipt.file.ReceiptExport;
import dev.sisa.core.receipt.file.RequestLists;
import dev.sisa.core.reconcile.RequestHistory;
import dev.sisa.core.request.RefuseRequest.Refusal;
import dev.sisa.core.simulation.Scene;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RefuseRequestTest {

    private static final RefusedRequest REQUEST = refused("00112233445566778899aabbccddeeff", "legal-claim");
    private static final List<Commitment> COMMITMENTS =
            List.of(Commitment.of(Receipts.SALT, "m", Commitment.Kind.SUBJECT, "alice"));

    private final Scene scene = new Scene(1, 2);

    @Test
    void a_refusal_is_issued_signed_and_opened_by_the_salt_of_the_request() {
        ChainEntry entry = receipt(refuse(REQUEST));

        ReceiptDocument document = new ReceiptExport(
                        scene.home().ports(),
                        new RequestLists(scene.home().ports().control()))
                .document(entry)
                .orElseThrow();
        CheckReport report = new ReceiptCheck(scene.home().signer().keys())
                .check(
                        List.of(new ReceiptCheck.File("1", Bytes.ofText(ReceiptDocumentJson.write(document)))),
                        Optional.of(new CommitmentQuery(Receipts.SALT, Commitment.Kind.SUBJECT, "alice")),
                        (_, _) -> {});
        assertThat(entry.body().kind()).isEqualTo(ReceiptKind.REFUSED);
        assertThat(report.passed()).isTrue();
        assertThat(ReceiptDocumentJson.write(document)).doesNotContain("alice").contains("legal-claim");
    }

    @Test
    void refusing_again_gives_the_first_receipt() {
        ChainEntry first = receipt(refuse(REQUEST));

        assertThat(receipt(refuse(refused(REQUEST.id(), "another-reason")))).isEqualTo(first);
        assertThat(chain().entries("m", 0, 100)).containsExactly(first);
    }

    @Test
    void what_was_accepted_is_not_refused() {
        scene.worker().ingest(List.of(scene.sample(0, 1)));
        scene.worker().heal();
        String accepted = scene.worker().accept(List.of("nobody")).request().id();

        assertThat(refuse(refused(accepted, "legal-claim"))).isEqualTo(new Refusal.Stored());
        assertThat(chain().entries("m", 0, 100)).isEmpty();
    }

    @Test
    void a_refused_request_hides_no_other_and_is_no_damage() {
        Refusal _ = refuse(REQUEST);

        RequestHistory history = RequestHistory.of(scene.home().ports(), "m");

        assertThat(history.requests()).isEmpty();
        assertThat(history.unreadable()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void one_receipt_whatever_befalls_a_commit(Fault fault) {
        for (int write = 1; write <= 3; write++) {
            Scene fresh = new Scene(1, 2);
            Ports ports = fresh.home().ports();
            Ports faulty = ports.with(new FaultyControlStore(ports.control(), Faults.at(write, fault)));
            try {
                var _ = new RefuseRequest(
                                faulty, fresh.model().name(), fresh.home().signer())
                        .refuse(REQUEST, COMMITMENTS);
            } catch (SimulatedCrash _) {
                var _ = new RefuseRequest(
                                ports, fresh.model().name(), fresh.home().signer())
                        .refuse(REQUEST, COMMITMENTS);
            }

            assertThat(new ReceiptChain(ports).entries("m", 0, 100))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.signatures()).hasSize(1));
        }
    }

    private Refusal refuse(RefusedRequest request) {
        return new RefuseRequest(
                        scene.home().ports(), scene.model().name(), scene.home().signer())
                .refuse(request, COMMITMENTS);
    }

    private ReceiptChain chain() {
        return new ReceiptChain(scene.home().ports());
    }

    private static ChainEntry receipt(Refusal refusal) {
        assertThat(refusal).isInstanceOf(Refusal.Refused.class);
        return ((Refusal.Refused) refusal).receipt();
    }

    private static RefusedRequest refused(String id, String reason) {
        return new RefusedRequest(
                id, "gdpr", Instant.EPOCH, Instant.EPOCH.plusSeconds(5), new ReasonCode(reason), Optional.empty());
    }
}
