package dev.sisa.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.MemoryControlStore;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UnerasedRequestsTest {

    private static final String ACME_HASH = "822b33ad87c148a0a20a5ba7cd5ebcaa68d36a18e7aad165554903f52ca82757";

    private final MemoryControlStore control = new MemoryControlStore();
    private final UnerasedRequests unerased = new UnerasedRequests(control, "credit");

    @Test
    void an_item_names_model_tenant_and_request() {
        ItemKey key = new ItemKey(Table.CONTROL, "M#credit#WAIT", ACME_HASH + "#r1");
        assertThat(UnerasedRequests.add(request("r1", "credit", "acme", 7)))
                .isEqualTo(Write.create(Item.first(key, Attributes.NONE.with("n", 7))));
        assertThat(unerased.partition()).isEqualTo("M#credit#WAIT");
    }

    @Test
    void samples_are_told_by_model_and_tenant_until_they_are_taken_out() {
        add(request("r1", "credit", "acme", 7));
        add(request("r2", "credit", "acme", 2));
        add(request("r3", "credit", "acme2", 10));
        add(request("r4", "debit", "acme", 100));
        assertThat(unerased.samples("acme")).isEqualTo(9);

        control.commit(Transaction.of(UnerasedRequests.remove(request("r1", "credit", "acme", 7))));
        assertThat(unerased.samples("acme")).isEqualTo(2);
        assertThat(unerased.samples("nobody")).isZero();
    }

    private void add(Request request) {
        control.commit(Transaction.of(UnerasedRequests.add(request)));
    }

    private static Request request(String id, String model, String tenant, int samples) {
        Intake intake = new Intake(
                model,
                tenant,
                Bytes.ofHex("0a"),
                Instant.EPOCH,
                Instant.EPOCH,
                "gdpr",
                Bytes.ofHex("5a".repeat(32)),
                List.of());
        return new Request(id, 0, intake, new Expansion(samples, 0, 0, ""), Milestones.NONE, ReceiptNumbers.NONE);
    }
}
