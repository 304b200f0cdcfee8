package dev.sisa.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.erasure.Destroy;
import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.receipt.ErasureReceipt;
import dev.sisa.core.receipt.chain.ReceiptChain;
import dev.sisa.core.simulation.Scene;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The statement of an erasure receipt on stray copies in the control store's files. */
final class ScrubbedReceiptTest {

    private static final String LEFT = "a page that another process holds";

    private final Scene scene = new Scene(2, 2);
    private final Sample one = scene.sample(0, 1);
    private final Sample other = scene.sample(1, 1);

    ScrubbedReceiptTest() {
        scene.worker().ingest(List.of(one, other, scene.sample(0, 2), scene.sample(1, 2)));
        scene.worker().heal();
    }

    @Test
    void a_scrub_that_fails_is_reported_and_keeps_no_request_from_its_receipt() {
        scene.worker().accept(List.of(one.id()));

        ReconcileReport report = pass(scrubbing(() -> {
            throw new StoreException("the disk is gone");
        }));

        assertThat(report.faults())
                .extracting(ReconcileFault::message)
                .containsExactly("scrub of the control store: the disk is gone");
        assertThat(receipts())
                .singleElement()
                .extracting(receipt -> receipt.notCovered().unscrubbed().toString())
                .asString()
                .contains("whose scrub failed");
    }

    @Test
    void a_scrub_that_is_put_off_is_named_in_the_receipt_and_no_fault() {
        scene.worker().accept(List.of(one.id()));

        assertThat(pass(scrubbing(() -> List.of(LEFT))).faults()).isEmpty();

        assertThat(receipts()).singleElement().satisfies(receipt -> {
            assertThat(receipt.notCovered().unscrubbed()).containsExactly(LEFT);
            assertThat(receipt.notCovered().all()).endsWith(LEFT);
        });
    }

    @Test
    void what_the_stores_in_use_never_cover_is_named_in_every_erasure() {
        scene.worker().accept(List.of(one.id()));
        pass(scrubbing(List::of));

        Ports ports = scene.home().ports();
        assertThat(receipts()).singleElement().satisfies(receipt -> assertThat(
                        receipt.notCovered().never())
                .containsAll(ports.control().neverCovered())
                .containsAll(ports.blobs().neverCovered())
                .contains("copies of data, parameters or answers that were made downstream"));
    }

    @Test
    void a_pass_scrubs_once_for_all_its_receipts_and_never_without_one() {
        Scrubbing scrubbing = scrubbing(List::of);
        pass(scrubbing);
        assertThat(scrubbing.scrubs()).isZero();

        scene.worker().accept(List.of(one.id()));
        scene.worker().accept(List.of(other.id()));
        pass(scrubbing);
        pass(scrubbing);

        assertThat(scrubbing.scrubs()).isEqualTo(1);
        assertThat(receipts()).hasSize(2).allSatisfy(ScrubbedReceiptTest::isScrubbed);
    }

    @Test
    void what_another_reconciler_destroys_after_the_scrub_is_scrubbed_before_its_own_receipt() {
        scene.worker().accept(List.of(one.id()));
        String late = scene.worker().accept(List.of(other.id())).request().id();
        Ports ports = scene.home()
                .ports(new Faults((_, what) ->
                        what.startsWith("delete ") && what.contains("/s=1/") ? Fault.CONFLICT : Fault.NONE));
        Scrubbing scrubbing = new Scrubbing(ports.control(), () -> {
            var _ = new Destroy(scene.home().ports(), scene.model()).shard(1);
            return List.of();
        });

        var _ = scene.worker(scrubbing.in(ports)).reconcile();
        assertThat(receipts()).singleElement().satisfies(receipt -> assertThat(receipt.requestId())
                .isNotEqualTo(late));
        Scrubbing next = scrubbing(List::of);
        pass(next);

        assertThat(next.scrubs()).isEqualTo(1);
        assertThat(receipts().getLast().requestId()).isEqualTo(late);
        assertThat(receipts()).hasSize(2).allSatisfy(ScrubbedReceiptTest::isScrubbed);
    }

    private Scrubbing scrubbing(Supplier<List<String>> end) {
        return new Scrubbing(scene.home().ports().control(), end);
    }

    private ReconcileReport pass(Scrubbing scrubbing) {
        return scene.worker(scrubbing.in(scene.home().ports())).reconcile();
    }

    private List<ErasureReceipt> receipts() {
        return new ReceiptChain(scene.home().ports())
                .entries("m", 0, 100).stream()
                        .map(entry -> entry.body())
                        .filter(ErasureReceipt.class::isInstance)
                        .map(ErasureReceipt.class::cast)
                        .toList();
    }

    private static void isScrubbed(ErasureReceipt receipt) {
        assertThat(receipt.notCovered().unscrubbed()).isEmpty();
    }
}
