package dev.sisa.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.MemoryControlStore;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.WrappedControlStore;
import dev.sisa.core.port.Write;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ItemReadsTest {

    private final ControlStore inner = new MemoryControlStore();
    private final List<Integer> reads = new ArrayList<>();
    private final ControlStore control = new WrappedControlStore(inner, this::counted, transaction -> transaction);

    private Map<ItemKey, Item> counted(Collection<ItemKey> keys) {
        reads.add(keys.size());
        return inner.read(keys);
    }

    @Test
    void any_number_of_items_is_read_by_the_hundred_and_each_once() {
        List<ItemKey> keys = new ArrayList<>(
                IntStream.range(0, 250).mapToObj(ItemReadsTest::key).toList());
        keys.stream().filter(key -> key.partition().endsWith("7")).forEach(this::put);
        keys.addAll(keys.subList(0, 100));

        Map<ItemKey, Item> found = ItemReads.of(control, keys);

        assertThat(found).hasSize(25).allSatisfy((key, item) -> assertThat(item.key())
                .isEqualTo(key));
        assertThat(reads).containsExactly(100, 100, 50);
    }

    @Test
    void without_keys_nothing_is_read() {
        assertThat(ItemReads.of(control, List.of())).isEmpty();
        assertThat(reads).isEmpty();
    }

    private static ItemKey key(int number) {
        return new ItemKey(Table.POINTS, "p" + number, "");
    }

    private void put(ItemKey key) {
        CommitResult _ =
                control.commit(Transaction.of(new Write.Put(Item.first(key, Attributes.NONE), new Condition.Always())));
    }
}
