package dev.sisa.core.shard;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.MemoryControlStore;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShardRowsTest {

    private static final ItemKey KEY = new ItemKey(Table.CONTROL, "M#credit", "SH#0007");
    private static final String NAME = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static final Manifest MANIFEST = new Manifest(
            List.of(
                    new SliceEntry(new NamedBlob("data/m=credit/s=7/e=2/1.slc", NAME), 12, Bytes.ofHex("0a0b")),
                    SliceEntry.empty(Bytes.ofHex("0c"))),
            List.of(
                    new CheckpointEntry(
                            Bytes.ofHex("0d"),
                            new NamedBlob("ckpt/m=credit/s=7/e=3/1.params", "bb".repeat(32)),
                            new NamedBlob("ckpt/m=credit/s=7/e=3/1.state", "cc".repeat(32)),
                            240,
                            false),
                    CheckpointEntry.untrained(Bytes.ofHex("0e"))));
    private static final ShardRow ROW = new ShardRow(
            "credit",
            7,
            5,
            3,
            MANIFEST,
            new TreeMap<>(Map.of("r2-0001", 4, "r1-0001", 2)),
            new HealingBacklog(3, Optional.of(Instant.parse("2026-11-01T00:00:00Z")), true));

    private final ControlStore control = new MemoryControlStore();

    @Test
    void version_2_is_written() throws IOException {
        assertThat(ShardRows.item(ROW)).isEqualTo(new Item(KEY, 5, golden()));
    }

    @Test
    void the_items_of_all_rows_come_in_shard_order_and_none_may_be_missing() {
        ShardRows rows = new ShardRows(control);
        List<Item> three = IntStream.range(0, 3)
                .mapToObj(shard -> ShardRows.item(ShardRow.first("credit", shard, MANIFEST)))
                .toList();
        three.reversed().forEach(this::put);

        assertThat(rows.items("credit", 3)).isEqualTo(three);
        assertThat(ShardRows.row("credit", 2, three.get(2))).isEqualTo(ShardRow.first("credit", 2, MANIFEST));
        assertThatThrownBy(() -> rows.items("credit", 4))
                .isInstanceOf(DamagedItemException.class)
                .hasMessage("model credit has rows for 3 shards, but its layout has 4");
        put(ShardRows.item(ROW));
        assertThatThrownBy(() -> rows.items("credit", 4))
                .isInstanceOf(DamagedItemException.class)
                .hasMessage("model credit has no row for shard 3");
    }

    @Test
    void version_2_is_read() throws IOException {
        put(golden());

        assertThat(new ShardRows(control).read("credit", 7)).isEqualTo(ROW);
    }

    @Test
    void a_row_that_is_not_there_is_a_fault() {
        assertThatThrownBy(() -> new ShardRows(control).read("credit", 8))
                .isInstanceOf(DamagedItemException.class)
                .hasMessage("model credit has no row for shard 8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "null",
                "[]",
                "{\"manifest\":2}",
                "{\"manifest\":2,\"slices\":[]}",
                "{\"manifest\":2,\"slices\":{},\"checkpoints\":[]}",
                "{\"manifest\":1,\"slices\":[],\"checkpoints\":[]}",
                "{\"manifest\":2,\"slices\":[{\"blob\":\"\",\"samples\":0}],\"checkpoints\":[]}",
                "{\"manifest\":2,\"slices\":[{\"blob\":\"\",\"samples\":0,\"contents\":\"xy\"}],\"checkpoints\":[]}",
                "{\"manifest\":2,\"slices\":[{\"blob\":\"key-without-name\",\"samples\":1,\"contents\":\"00\"}],\"checkpoints\":[]}",
                "{\"manifest\":2,\"slices\":[{\"blob\":\"b " + NAME
                        + "\",\"samples\":0,\"contents\":\"00\"}],\"checkpoints\":[]}",
                "{\"manifest\":2,\"slices\":[{\"blob\":\"\",\"samples\":\"no\",\"contents\":\"00\"}],\"checkpoints\":[]}",
                "{\"manifest\":2,\"slices\":[],\"checkpoints\":[{}]}",
                "{\"manifest\":2,\"slices\":[],\"checkpoints\":[]} {}"
            })
    void a_manifest_that_is_not_whole_is_a_fault(String manifest) throws IOException {
        put(golden().with("manifest", manifest));

        assertThatThrownBy(() -> new ShardRows(control).read("credit", 7)).isInstanceOf(DamagedItemException.class);
    }

    @Test
    void a_manifest_of_another_version_says_so() throws IOException {
        put(golden().with("manifest", "{\"manifest\":1}"));

        assertThatThrownBy(() -> new ShardRows(control).read("credit", 7))
                .hasMessage("a manifest of version 1 cannot be read: this is a sisa for version 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"r1", "r1=", "r1=x", "=1,", ","})
    void pending_parts_that_cannot_be_read_are_a_fault(String pending) throws IOException {
        put(golden().with("pending", pending));

        assertThatThrownBy(() -> new ShardRows(control).read("credit", 7)).isInstanceOf(DamagedItemException.class);
    }

    private void put(Attributes attributes) {
        put(new Item(KEY, 5, attributes));
    }

    private void put(Item item) {
        Write put = new Write.Put(item, new Condition.Always());
        assertThat(control.commit(Transaction.of(put))).isEqualTo(new CommitResult.Committed());
    }

    private static Attributes golden() throws IOException {
        try (InputStream in = requireNonNull(ShardRowsTest.class.getResourceAsStream("manifest-v2.json"))) {
            String manifest = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            return Attributes.NONE
                    .with("epoch", 3)
                    .with("manifest", manifest)
                    .with("pending", "r1-0001=2,r2-0001=4")
                    .with("owed", 3)
                    .with("since", 1_793_491_200_000L)
                    .with("flush", 1);
        }
    }
}
