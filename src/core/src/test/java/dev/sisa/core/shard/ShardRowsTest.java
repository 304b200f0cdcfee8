package dev.sisa.core.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShardRowsTest {

    private static final ItemKey KEY = new ItemKey(Table.CONTROL, "M#credit", "SH#0007");
    private static final ShardRow ROW = new ShardRow(
            "credit",
            7,
            5,
            3,
            Optional.of(new ManifestName(3, 2, "0a".repeat(32))),
            2,
            new Pending(2, OptionalInt.of(2)),
            new HealingBacklog(3, Optional.of(Instant.parse("2026-11-01T00:00:00Z")), true));

    private final ControlStore control = new MemoryControlStore();

    @Test
    void a_row_is_written() {
        assertThat(ShardRows.item(ROW)).isEqualTo(new Item(KEY, 5, golden()));
    }

    @Test
    void all_rows_come_in_shard_order_and_none_may_be_missing() {
        ShardRows rows = new ShardRows(control);
        List<ShardRow> three = IntStream.range(0, 3)
                .mapToObj(shard -> ShardRow.first("credit", shard))
                .toList();
        three.reversed().forEach(row -> put(ShardRows.item(row)));

        assertThat(rows.all("credit", 3)).isEqualTo(three);
        assertThat(rows.read("credit", List.of(2, 0))).isEqualTo(Map.of(0, three.get(0), 2, three.get(2)));
        assertThatThrownBy(() -> rows.all("credit", 4))
                .isInstanceOf(DamagedItemException.class)
                .hasMessage("model credit has rows for 3 shards, but its layout has 4");
        put(ShardRows.item(ROW));
        assertThatThrownBy(() -> rows.all("credit", 4))
                .isInstanceOf(DamagedItemException.class)
                .hasMessage("model credit has no row for shard 3");
    }

    @Test
    void a_row_is_read() {
        put(golden());

        assertThat(new ShardRows(control).read("credit", 7)).isEqualTo(ROW);
    }

    @Test
    void a_row_that_is_not_there_is_a_fault() {
        assertThatThrownBy(() -> new ShardRows(control).read("credit", 8))
                .isInstanceOf(DamagedItemException.class)
                .hasMessage("model credit has no row for shard 8");
    }

    @Test
    void a_row_takes_less_than_400_bytes() {
        assertThat(ShardRows.item(ROW).bytes()).isLessThan(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3/2", "3/2/xy", "x/2/0a", "3/2/" + "0A"})
    void a_manifest_without_a_name_is_a_fault(String manifest) {
        put(golden().with("man", manifest));

        assertThatThrownBy(() -> new ShardRows(control).read("credit", 7)).isInstanceOf(DamagedItemException.class);
    }

    @Test
    void pending_parts_that_touch_no_slice_are_a_fault() {
        put(golden().with("parts", 0));

        assertThatThrownBy(() -> new ShardRows(control).read("credit", 7)).isInstanceOf(DamagedItemException.class);
    }

    private void put(Attributes attributes) {
        put(new Item(KEY, 5, attributes));
    }

    private void put(Item item) {
        Write put = new Write.Put(item, new Condition.Always());
        assertThat(control.commit(Transaction.of(put))).isEqualTo(new CommitResult.Committed());
    }

    private static Attributes golden() {
        return Attributes.NONE
                .with("epoch", 3)
                .with("man", "3/2/" + "0a".repeat(32))
                .with("steps", 2)
                .with("parts", 2)
                .with("first", 2)
                .with("owed", 3)
                .with("since", 1_793_491_200_000L)
                .with("flush", 1);
    }
}
