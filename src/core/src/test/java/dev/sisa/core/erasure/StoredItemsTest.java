package dev.sisa.core.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.acceptance.PendingPart;
import dev.sisa.core.acceptance.PendingParts;
import dev.sisa.core.acceptance.RequestedSample;
import dev.sisa.core.acceptance.SampleList;
import dev.sisa.core.acceptance.SampleLocation;
import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.BlobContent;
import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.MemoryBlobStore;
import dev.sisa.core.port.MemoryControlStore;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.shard.ListDigest;
import dev.sisa.core.shard.NamedBlob;
import dev.sisa.core.shard.ShardItems;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Items stored while samples are on their way out, in their version 1. */
final class StoredItemsTest {

    private static final String NAME = "ab".repeat(32);
    private static final Bytes ONE = Bytes.ofHex("01".repeat(16));
    private static final Bytes TWO = Bytes.ofHex("02".repeat(16));

    private final MemoryControlStore control = new MemoryControlStore();

    @Test
    void the_samples_of_a_part_are_written_and_read() {
        List<SampleLocation> samples = List.of(new SampleLocation(ONE, 1), new SampleLocation(TWO, 500));
        PendingPart part = new PendingPart("r1-000002", 41, samples);
        Item item = PendingParts.item(PendingParts.key("credit", 7, part.name()), part);

        assertThat(item)
                .isEqualTo(Item.first(
                        ShardItems.key("credit", 7, "PB#r1-000002"),
                        Attributes.NONE.with("v", 41).with("ids", "0001" + ONE.toHex() + "01f4" + TWO.toHex())));
        control.commit(Transaction.of(Write.create(item)));
        assertThat(new PendingParts(control).find(item.key())).contains(part);
    }

    @Test
    void residue_is_written_and_read() {
        ResidueRows rows = new ResidueRows(control, "credit");
        Residue residue = Residue.first(
                7, 12, reach("r1-000001", "r2-000001"), new TreeSet<>(List.of(blob("data/b"), blob("ckpt/a"))));
        Item golden = Item.first(
                ShardItems.key("credit", 7, "GC#0000000000000000012"),
                Attributes.NONE
                        .with("took", 41)
                        .with("at", 43)
                        .with("slices", "2,5")
                        .with("parts", "r1-000001,r2-000001")
                        .with("blobs", "ckpt/a " + NAME + "\ndata/b " + NAME)
                        .with("more", 0));

        assertThat(rows.create(residue)).isEqualTo(Write.create(golden));
        control.commit(Transaction.of(rows.create(residue)));
        assertThat(rows.of(7)).containsExactly(residue);
        assertThat(rows.of(8)).isEmpty();

        ListDigest names = ListDigest.of(List.of("a", "b"));
        control.commit(Transaction.of(rows.destroyed(residue, names)));
        assertThat(rows.of(7)).containsExactly(residue.after(names));
    }

    @Test
    void residue_of_more_blobs_than_an_item_holds_is_written_read_and_deleted() {
        ResidueRows rows = new ResidueRows(control, "credit");
        Residue residue = Residue.first(7, 12, reach("r1-000001"), new TreeSet<>(List.of(blob("data/b"))));
        control.commit(Transaction.of(rows.create(residue)));
        Residue next = Residue.first(7, 13, reach("r2-000001"), new TreeSet<>());
        control.commit(Transaction.of(rows.create(next)));
        List<NamedBlob> found = IntStream.range(0, 8_000)
                .mapToObj(i -> blob("ckpt/" + "x".repeat(100) + i))
                .toList();

        control.commit(new Transaction(rows.extend(residue, found)));
        Residue all = rows.of(7).getFirst();
        assertThat(all.blobs()).hasSize(8_001).containsAll(found).contains(blob("data/b"));
        assertThat(all.reach()).isEqualTo(residue.reach());
        assertThat(rows.of(7)).last().isEqualTo(next);

        control.commit(new Transaction(rows.delete(all)));
        assertThat(rows.of(7)).containsExactly(next);
        assertThat(control.items()).hasSize(1);
    }

    @Test
    void residue_without_parts_is_read_as_such() {
        ResidueRows rows = new ResidueRows(control, "credit");
        Residue mended = Residue.first(7, 12, reach(), new TreeSet<>());
        control.commit(Transaction.of(rows.create(mended)));

        assertThat(rows.of(7)).containsExactly(mended);
    }

    private static Residue.Reach reach(String... closed) {
        return new Residue.Reach(41, 43, new TreeSet<>(List.of(5, 2)), List.of(closed));
    }

    @Test
    void a_list_is_written_and_read() {
        MemoryBlobStore blobs = new MemoryBlobStore();
        List<RequestedSample> entries = List.of(
                new RequestedSample(1, ONE, Optional.of(Bytes.ofHex("0a".repeat(32)))),
                new RequestedSample(0, TWO, Optional.empty()));
        SampleList list = SampleList.of("credit", "r1", entries, Bytes.ofHex("5a".repeat(32)));
        list.put(blobs);

        assertThat(list.key()).matches("requests/m=credit/r1/[0-9a-f]{64}\\.ids");
        assertThat(SampleList.requestOf(list.key())).isEqualTo("r1");
        assertThat(new String(list.blob().bytes().toArray(), StandardCharsets.ISO_8859_1).substring(32))
                .isEqualTo("SISAIDS11 " + ONE.toHex() + " " + "0a".repeat(32) + "\n0 " + TWO.toHex() + "\n");
        assertThat(SampleList.read(blobs, list.key())).contains(entries);
        assertThat(SampleList.read(blobs, list.key().replace("r1", "r2"))).isEmpty();
    }

    @Test
    void a_list_that_is_not_what_was_stored_is_a_fault() {
        MemoryBlobStore blobs = new MemoryBlobStore();
        SampleList list = SampleList.of("credit", "r1", List.of(), Bytes.ofHex("5a".repeat(32)));
        blobs.put(list.key(), BlobContent.of(Bytes.ofText("something else")));

        assertThatThrownBy(() -> SampleList.read(blobs, list.key())).isInstanceOf(DamagedBlobException.class);
    }

    private static NamedBlob blob(String key) {
        return new NamedBlob(key, NAME);
    }
}
