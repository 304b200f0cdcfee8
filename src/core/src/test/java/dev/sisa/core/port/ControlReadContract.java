package dev.sisa.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of reads of control stores by key, many at once. */
abstract class ControlReadContract {

    private static final String PARTITION = "M#m";

    /** An empty store, the same for the whole of one test. */
    protected abstract ControlStore store();

    @Test
    void an_absent_item_reads_as_empty() {
        assertThat(store().read(key("ABSENT"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 64, 65, 99, 100})
    void many_items_of_both_tables_come_back_by_key_in_any_order(int count) {
        List<Item> items = new ArrayList<>(
                IntStream.range(0, count).mapToObj(ControlReadContract::item).toList());
        put(items);
        Collections.shuffle(items, new Random(count));

        Map<ItemKey, Item> read = store().read(items.stream().map(Item::key).toList());

        assertThat(read.values()).containsExactlyInAnyOrderElementsOf(items);
        assertThat(read).allSatisfy((key, item) -> assertThat(item.key()).isEqualTo(key));
    }

    @Test
    void absent_items_are_left_out_of_many() {
        put(List.of(item(2), item(3)));

        assertThat(store().read(IntStream.range(0, 5)
                        .mapToObj(number -> item(number).key())
                        .toList()))
                .containsOnlyKeys(item(2).key(), item(3).key());
    }

    @Test
    void one_sort_key_in_two_partitions_is_two_items() {
        Item other = Item.first(new ItemKey(Table.CONTROL, "M#other", "A"), Attributes.NONE.with("n", 2));
        Item own = Item.first(key("A"), Attributes.NONE.with("n", 1));
        put(List.of(other, own));

        assertThat(store().read(List.of(own.key(), other.key()))).isEqualTo(Map.of(own.key(), own, other.key(), other));
        assertThat(store().read(List.of(other.key()))).containsOnlyKeys(other.key());
    }

    @Test
    void many_items_read_as_of_the_last_commit() {
        Item first = item(0);
        put(List.of(first, item(1)));
        Item next = first.changed(Attributes.NONE.with("n", 7));
        store().commit(Transaction.of(Write.replace(next), new Write.Delete(item(1).key(), new Condition.Always())));

        assertThat(store().read(List.of(item(1).key(), first.key()))).isEqualTo(Map.of(first.key(), next));
    }

    @Test
    void no_keys_read_nothing() {
        put(List.of(item(0)));

        assertThat(store().read(List.of())).isEmpty();
    }

    @Test
    void over_a_hundred_keys_and_doubled_ones_are_refused() {
        List<ItemKey> most =
                IntStream.range(0, 101).mapToObj(number -> item(number).key()).toList();

        assertThatThrownBy(() -> store().read(most))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("101");
        assertThatThrownBy(() -> store().read(List.of(key("A"), key("B"), key("A"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(store().read(most.subList(0, 100))).isEmpty();
    }

    static ItemKey key(String sort) {
        return new ItemKey(Table.CONTROL, PARTITION, sort);
    }

    /** Every third one is a point. */
    private static Item item(int number) {
        ItemKey key = number % 3 == 0 ? new ItemKey(Table.POINTS, "p" + number, "") : key("K" + number);
        return Item.first(key, Attributes.NONE.with("n", number));
    }

    private void put(List<Item> items) {
        assertThat(store().commit(new Transaction(
                        items.stream().map(Write::create).toList())))
                .isEqualTo(new CommitResult.Committed());
    }
}
