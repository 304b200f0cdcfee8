package dev.sisa.core.receipt.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.FaultyControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.MemoryControlStore;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.SimulatedCrash;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.receipt.ChainPosition;
import dev.sisa.core.receipt.ErasedShard;
import dev.sisa.core.receipt.ErasureReceipt;
import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.receipt.Receipts;
import dev.sisa.core.receipt.ShardNames;
import dev.sisa.core.shard.ListDigest;
import dev.sisa.core.simulation.MemoryHome;
import dev.sisa.core.store.Retry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReceiptChainTest {

    private static final int REQUESTS = 12;

    private final MemoryControlStore control = new MemoryControlStore();
    private final ReceiptChain chain = new ReceiptChain(MemoryHome.around(control));

    @Test
    void each_receipt_names_the_one_before() {
        for (int i = 0; i < REQUESTS; i++) {
            issue(control, "request-" + i);
        }

        assertThat(requests())
                .containsExactlyElementsOf(IntStream.range(0, REQUESTS)
                        .mapToObj(i -> "request-" + i)
                        .toList());
        assertChained();
    }

    @Test
    void no_reader_sees_a_receipt_before_its_writes_are_committed() {
        PreparedReceipt preparedReceipt = chain.next(Receipts.MODEL, Receipts::erasure);

        assertThat(preparedReceipt.sequence()).isEqualTo(1);
        assertThat(chain.head(Receipts.MODEL)).isEmpty();
        assertThat(all()).isEmpty();
        assertThat(chain.entry(Receipts.MODEL, 1)).isEmpty();
    }

    @Test
    void nothing_is_issued_when_the_callers_own_condition_fails() {
        issue(control, "request");
        PreparedReceipt again = chain.next(Receipts.MODEL, chainPosition -> Receipts.erasure(chainPosition, "request"));

        assertThat(control.commit(with(again, "request"))).isInstanceOf(CommitResult.ConditionFailed.class);
        assertThat(requests()).containsExactly("request");
        issue(control, "another");
        assertThat(requests()).containsExactly("request", "another");
        assertChained();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5})
    void of_two_at_once_one_is_issued_and_the_other_prepared_again(int before) {
        IntStream.range(0, before).forEach(i -> issue(control, "before-" + i));
        PreparedReceipt one = chain.next(Receipts.MODEL, chainPosition -> Receipts.erasure(chainPosition, "one"));
        PreparedReceipt two = chain.next(Receipts.MODEL, chainPosition -> Receipts.erasure(chainPosition, "two"));

        assertThat(control.commit(with(one, "one"))).isInstanceOf(CommitResult.Committed.class);
        assertThat(control.commit(with(two, "two"))).isInstanceOf(CommitResult.ConditionFailed.class);
        issue(control, "two");

        assertThat(requests()).hasSize(before + 2).endsWith("one", "two");
        assertChained();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void one_receipt_a_request_whatever_befalls_a_commit(Fault fault) {
        for (int write = 1; write <= REQUESTS; write++) {
            FaultyControlStore faulty = new FaultyControlStore(control, Faults.at(write, fault));
            for (int i = 0; i < REQUESTS; i++) {
                String request = write + "-" + i;
                try {
                    issue(faulty, request);
                } catch (SimulatedCrash _) {
                    issue(control, request);
                }
            }
        }

        assertThat(requests()).hasSize(REQUESTS * REQUESTS).doesNotHaveDuplicates();
        assertChained();
    }

    @Test
    void models_have_chains_of_their_own() {
        issue(control, "request");
        PreparedReceipt others = chain.next("other", chainPosition -> Receipts.erasure(chainPosition, "others"));

        assertThat(others.sequence()).isEqualTo(1);
        assertThat(others.body().link().previous()).isEmpty();
    }

    @Test
    void a_receipt_of_ten_thousand_shards_is_kept() {
        PreparedReceipt preparedReceipt = chain.next(Receipts.MODEL, ReceiptChainTest::enormous);

        assertThat(control.commit(with(preparedReceipt, "request"))).isInstanceOf(CommitResult.Committed.class);
        assertThat(chain.sign(Receipts.MODEL, 1, Receipts.SIGNER).body()).isEqualTo(enormous(Receipts.FIRST));
        issue(control, "next");
        assertThat(requests()).containsExactly(Receipts.REQUEST, "next");
    }

    @Test
    void a_body_in_a_place_that_it_was_not_given_is_refused() {
        issue(control, "request");

        assertThatThrownBy(() -> chain.next(Receipts.MODEL, _ -> Receipts.erasure(Receipts.FIRST)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ReceiptBody enormous(ChainPosition chainPosition) {
        List<ErasedShard> shards = IntStream.range(0, 10_000)
                .mapToObj(ShardNames.ofSalt(Receipts.SALT)::of)
                .sorted()
                .map(shard -> new ErasedShard(shard, 1_000_000, Instant.EPOCH, ListDigest.of(Receipts.DESTROYED)))
                .toList();
        ErasureReceipt small = Receipts.erasure(chainPosition);
        return new ErasureReceipt(
                chainPosition,
                small.request(),
                small.basis(),
                shards,
                small.parts(),
                small.notCovered(),
                small.pages());
    }

    /** As the reconciler does: the request's own item and the receipt in one transaction, until the item is there. */
    private static void issue(ControlStore control, String request) {
        Ports ports = MemoryHome.around(control);
        Retry retry = new Retry(ports, "issue a receipt for " + request);
        retry.until(
                () -> control.read(meta(request)).isPresent(),
                () -> retry.commit(with(
                        new ReceiptChain(ports)
                                .next(Receipts.MODEL, chainPosition -> Receipts.erasure(chainPosition, request)),
                        request)));
    }

    private static Transaction with(PreparedReceipt preparedReceipt, String request) {
        List<Write> writes = new ArrayList<>(preparedReceipt.writes());
        writes.add(Write.create(Item.first(meta(request), Attributes.NONE)));
        return new Transaction(writes);
    }

    private static ItemKey meta(String request) {
        return new ItemKey(Table.CONTROL, "RQ#" + request, "META");
    }

    private List<ChainEntry> all() {
        List<ChainEntry> all = new ArrayList<>();
        chain.forEach(Receipts.MODEL, all::add);
        return all;
    }

    private List<String> requests() {
        return all().stream().map(entry -> entry.body().requestId()).toList();
    }

    private void assertChained() {
        ChainPosition expected = Receipts.FIRST;
        for (ChainEntry entry : all()) {
            assertThat(entry.body().link()).isEqualTo(expected);
            expected = Receipts.after(entry.body());
        }
        assertThat(chain.head(Receipts.MODEL))
                .isEqualTo(Optional.of(new ChainHead(expected.sequence() - 1, expected.previous())));
    }
}
