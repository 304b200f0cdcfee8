package dev.sisa.core.receipt.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.FaultyControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.MemoryControlStore;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.receipt.ErasureReceipt;
import dev.sisa.core.receipt.HealingAddendum;
import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.receipt.Receipts;
import dev.sisa.core.receipt.chain.ChainEntry;
import dev.sisa.core.shard.BlobLists;
import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.ListDigest;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.NamedBlob;
import dev.sisa.core.shard.SliceEntry;
import dev.sisa.core.simulation.MemoryHome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Documents from what a control store holds, and the lists from where they are kept. */
final class ReceiptExportTest {

    private static final Bytes KEY = Bytes.ofText("key");
    private static final ErasureReceipt ERASURE = Receipts.erasure(Receipts.FIRST);
    private static final Manifest MANIFEST = new Manifest(
            List.of(
                    new SliceEntry(new NamedBlob("data/m=credit/s=3/e=1/1.slc", Receipts.name("d")), 5, KEY),
                    SliceEntry.empty(KEY)),
            List.of(
                    new CheckpointEntry(
                            KEY,
                            new NamedBlob("ckpt/m=credit/s=3/e=13/1.params", Receipts.name("e")),
                            new NamedBlob("ckpt/m=credit/s=3/e=13/1.state", Receipts.name("f")),
                            10,
                            true),
                    CheckpointEntry.untrained(KEY)));

    private final MemoryControlStore control = new MemoryControlStore();
    private final ReceiptExport export =
            new ReceiptExport(MemoryHome.around(control), new Lists(Receipts.commitments()));

    ReceiptExportTest() {
        for (List<String> destroyed : List.of(Receipts.DESTROYED, List.<String>of())) {
            var _ = new BlobLists(MemoryHome.around(control)).keep(Receipts.MODEL, destroyed);
        }
    }

    /** The items that requests keep, written by hand. */
    private record Lists(List<List<String>> parts) implements ReceiptLists {

        @Override
        public List<List<String>> commitments(String request) {
            return parts;
        }
    }

    @Test
    void a_signed_receipt_has_a_document() {
        assertThat(export.document(signed(ERASURE))).contains(Receipts.document(ERASURE));
    }

    @Test
    void an_unsigned_receipt_has_none() {
        assertThat(export.document(new ChainEntry(ERASURE, List.of()))).isEmpty();
    }

    @Test
    void other_lists_than_those_it_was_issued_over_are_reported() {
        ReceiptExport other = new ReceiptExport(
                MemoryHome.around(control), new Lists(Receipts.commitments().reversed()));

        assertThatThrownBy(() -> other.document(signed(ERASURE)))
                .isInstanceOf(DamagedItemException.class)
                .hasMessage("receipt 1 of model credit was issued over other lists than are there now: commitments");
    }

    @Test
    void an_addendum_has_the_lists_of_the_manifest_that_it_was_issued_over() {
        ListDigest live = new BlobLists(MemoryHome.around(control)).keep(Receipts.MODEL, MANIFEST);
        HealingAddendum addendum = Receipts.addendum(Receipts.after(ERASURE), 1);

        assertThat(live).isEqualTo(addendum.shards().getFirst().live());
        assertThat(export.document(signed(addendum))).contains(Receipts.document(addendum));
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "CONFLICT", "THROTTLED", "REPEATED", "UNKNOWN_DONE", "UNKNOWN_UNDONE"})
    void a_list_is_kept_whatever_befalls_the_commit_and_again(Fault fault) {
        Ports faulty = MemoryHome.around(new FaultyControlStore(control, Faults.at(1, fault)));

        ListDigest live = new BlobLists(faulty).keep(Receipts.MODEL, MANIFEST);

        assertThat(new BlobLists(faulty).keep(Receipts.MODEL, MANIFEST)).isEqualTo(live);
        assertThat(new BlobLists(MemoryHome.around(control)).names(Receipts.MODEL, live))
                .isEqualTo(Receipts.LIVE);
        assertThat(control.items()).hasSize(3);
    }

    @Test
    void an_empty_shard_has_an_empty_list() {
        Manifest empty = new Manifest(List.of(SliceEntry.empty(KEY)), List.of());

        ListDigest live = new BlobLists(MemoryHome.around(control)).keep(Receipts.MODEL, empty);

        assertThat(new BlobLists(MemoryHome.around(control)).names(Receipts.MODEL, live))
                .isEmpty();
    }

    @Test
    void requests_keep_commitments_by_part() {
        put("PT#000001", "commitments", "aa\nbb");
        put("PT#000002", "commitments", "cc");
        ReceiptLists lists = new RequestLists(control);

        assertThat(lists.commitments("r")).containsExactly(List.of("aa", "bb"), List.of("cc"));
        assertThat(lists.commitments("s")).isEmpty();
    }

    private static ChainEntry signed(ReceiptBody body) {
        return new ChainEntry(body, Receipts.SIGNER.sign(body.signed()));
    }

    private void put(String sort, String name, String text) {
        Item item = Item.first(new ItemKey(Table.CONTROL, "RQ#r", sort), Attributes.NONE.with(name, text));
        control.commit(Transaction.of(new Write.Put(item, new Condition.Always())));
    }
}
