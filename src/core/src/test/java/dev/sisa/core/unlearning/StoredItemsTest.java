package dev.sisa.core.unlearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.shard.ShardItems;
import dev.sisa.core.store.Attributes;
import dev.sisa.core.store.BlobContent;
import dev.sisa.core.store.DamagedBlobException;
import dev.sisa.core.store.Item;
import dev.sisa.core.store.MemoryBlobStore;
import dev.sisa.core.store.MemoryControlStore;
import dev.sisa.core.store.Transaction;
import dev.sisa.core.store.Write;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is stored while samples are on their way out, as version 1 of it is. */
final class StoredItemsTest {

    private static final Bytes ONE = Bytes.ofHex("01".repeat(16));
    private static final Bytes TWO = Bytes.ofHex("02".repeat(16));

    private final MemoryControlStore control = new MemoryControlStore();

    @Test
    void the_samples_of_a_part_are_written_and_read() {
        List<Doomed> samples = List.of(new Doomed(ONE, 1), new Doomed(TWO, 500));
        Item item = PendingParts.item(PendingParts.key("credit", 7, "r1-000002"), samples);

        assertThat(item)
                .isEqualTo(Item.first(
                        ShardItems.key("credit", 7, "PB#r1-000002"),
                        Attributes.NONE.with("ids", "0001" + ONE.toHex() + "01f4" + TWO.toHex())));
        control.commit(Transaction.of(Write.create(item)));
        assertThat(new PendingParts(control).samples(item.key())).contains(samples);
    }

    @Test
    void residue_is_written_and_read() {
        ResidueRows rows = new ResidueRows(control, "credit");
        Residue residue =
                Residue.first(7, 12, List.of("r1-000001", "r2-000001"), new TreeSet<>(List.of("data/b", "ckpt/a")));
        Item golden = Item.first(
                ShardItems.key("credit", 7, "GC#0000000000000000012"),
                Attributes.NONE
                        .with("parts", "r1-000001,r2-000001")
                        .with("blobs", "ckpt/a\ndata/b")
                        .with("more", 0));

        assertThat(rows.create(residue)).isEqualTo(Write.create(golden));
        control.commit(Transaction.of(rows.create(residue)));
        assertThat(rows.of(7)).containsExactly(residue);
        assertThat(rows.of(8)).isEmpty();
    }

    @Test
    void residue_of_more_blobs_than_an_item_holds_is_written_read_and_deleted() {
        ResidueRows rows = new ResidueRows(control, "credit");
        Residue residue = Residue.first(7, 12, List.of("r1-000001"), new TreeSet<>(List.of("data/b")));
        control.commit(Transaction.of(rows.create(residue)));
        Residue next = Residue.first(7, 13, List.of("r2-000001"), new TreeSet<>());
        control.commit(Transaction.of(rows.create(next)));
        List<String> found = IntStream.range(0, 8_000)
                .mapToObj(i -> "ckpt/" + "x".repeat(100) + i)
                .toList();

        control.commit(new Transaction(rows.extend(residue, found)));
        Residue all = rows.of(7).getFirst();
        assertThat(all.blobs()).hasSize(8_001).containsAll(found).contains("data/b");
        assertThat(all.parts()).isEqualTo(residue.parts());
        assertThat(rows.of(7)).last().isEqualTo(next);

        control.commit(new Transaction(rows.delete(all)));
        assertThat(rows.of(7)).containsExactly(next);
        assertThat(control.items()).hasSize(1);
    }

    @Test
    void residue_without_parts_is_read_as_such() {
        ResidueRows rows = new ResidueRows(control, "credit");
        Residue mended = Residue.first(7, 12, List.of(), new TreeSet<>());
        control.commit(Transaction.of(rows.create(mended)));

        assertThat(rows.of(7)).containsExactly(mended);
    }

    @Test
    void a_list_is_written_and_read() {
        MemoryBlobStore blobs = new MemoryBlobStore();
        List<Entry> entries = List.of(
                new Entry(1, ONE, Optional.of(Bytes.ofHex("0a".repeat(32)))), new Entry(0, TWO, Optional.empty()));
        EntryList list = EntryList.of("credit", "r1", entries, Bytes.ofHex("5a".repeat(32)));
        list.put(blobs);

        assertThat(list.key()).matches("requests/m=credit/r1/[0-9a-f]{64}\\.ids");
        assertThat(EntryList.requestOf(list.key())).isEqualTo("r1");
        assertThat(new String(list.blob().bytes().toArray(), StandardCharsets.ISO_8859_1).substring(32))
                .isEqualTo("SISAIDS11 " + ONE.toHex() + " " + "0a".repeat(32) + "\n0 " + TWO.toHex() + "\n");
        assertThat(EntryList.read(blobs, list.key())).contains(entries);
        assertThat(EntryList.read(blobs, list.key().replace("r1", "r2"))).isEmpty();
    }

    @Test
    void a_list_that_is_not_what_was_stored_is_a_fault() {
        MemoryBlobStore blobs = new MemoryBlobStore();
        EntryList list = EntryList.of("credit", "r1", List.of(), Bytes.ofHex("5a".repeat(32)));
        blobs.putIfAbsent(list.key(), BlobContent.of(Bytes.ofText("something else")));

        assertThatThrownBy(() -> EntryList.read(blobs, list.key())).isInstanceOf(DamagedBlobException.class);
    }
}
