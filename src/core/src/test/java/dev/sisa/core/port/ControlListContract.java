package dev.sisa.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of values and lists of control stores: the part of {@link ControlStoreContract} without conditions. */
abstract class ControlListContract extends ControlReadContract {

    private static final String PARTITION = "M#m";

    @Test
    void attributes_come_back_as_they_went() {
        Attributes attributes = Attributes.NONE
                .with("text", "\u0000 \"quotes\" \\ \u007f äß 漢字 \uffff \ud83d\ude00\n")
                .with("empty", "")
                .with("digits", "1.0")
                .with("most", Long.MAX_VALUE)
                .with("least", Long.MIN_VALUE)
                .with("zero", 0L)
                .with("realzero", 0.0)
                .with("one", 1.0)
                .with("smallest", 1e-130)
                .with("small", -1.2345678901234568e-130)
                .with("huge", 9.99e125)
                .with("hugebelow", -9.989999999999997e125)
                .with("seventeen", 0.30000000000000004)
                .with("third", 1.0 / 3);
        put("A", attributes);

        assertThat(store().read(key("A"))).contains(Item.first(key("A"), attributes));
    }

    @Test
    void an_item_without_attributes_comes_back() {
        put("A", Attributes.NONE);

        assertThat(store().read(key("A"))).contains(Item.first(key("A"), Attributes.NONE));
    }

    @Test
    void an_item_of_the_largest_size_comes_back() {
        Attributes large = Attributes.NONE.with("t", "x".repeat((int) Item.MOST_BYTES - 100));
        put("A", large);

        assertThat(store().read(key("A"))).map(Item::attributes).contains(large);
    }

    @Test
    void tables_and_partitions_are_apart() {
        ItemKey point = new ItemKey(Table.POINTS, PARTITION, "");
        ItemKey control = new ItemKey(Table.CONTROL, PARTITION, "A");
        ItemKey other = new ItemKey(Table.CONTROL, PARTITION + "#SH", "A");
        store().commit(Transaction.of(create(point), create(control), create(other)));

        assertThat(Listings.items(store(), point)).extracting(Item::key).containsExactly(point);
        assertThat(Listings.items(store(), key(""))).extracting(Item::key).containsExactly(control);
    }

    @Test
    void a_partition_is_listed_in_unsigned_byte_order() {
        List<String> ordered = List.of(
                "!",
                "A",
                "AA",
                "Z",
                "a",
                "a%",
                "a_",
                "\u007f",
                "é",
                "\ud7ff",
                "\ue000",
                "\uffff",
                "\ud800\udc00",
                "\udbff\udfff");
        ordered.reversed().forEach(sort -> put(sort, Attributes.NONE));

        assertThat(sorts(Listings.items(store(), key("")))).isEqualTo(ordered);
    }

    @Test
    void a_prefix_matches_itself_and_what_goes_on_from_it_and_nothing_else() {
        for (String sort :
                List.of("SU#", "SU#a", "SU#a/1", "SU#aé", "SU#a\udbff\udfff", "SU#b", "SU", "su#a", "SU#A")) {
            put(sort, Attributes.NONE);
        }

        assertThat(sorts(Listings.items(store(), key("SU#a"))))
                .containsExactly("SU#a", "SU#a/1", "SU#aé", "SU#a\udbff\udfff");
    }

    @Test
    void wildcards_of_databases_are_plain_characters() {
        for (String sort : List.of("a%b", "axb", "a_b", "a*b", "a[x]b")) {
            put(sort, Attributes.NONE);
        }

        assertThat(sorts(Listings.items(store(), key("a%")))).containsExactly("a%b");
        assertThat(sorts(Listings.items(store(), key("a_")))).containsExactly("a_b");
        assertThat(sorts(Listings.items(store(), key("a*")))).containsExactly("a*b");
    }

    @Test
    void the_last_code_points_are_prefixes_like_others() {
        for (String sort : List.of("a\uffff", "a\uffffz", "a\ud800\udc00", "a\udbff\udfff", "a\udbff\udfffz", "b")) {
            put(sort, Attributes.NONE);
        }

        assertThat(sorts(Listings.items(store(), key("a\uffff")))).containsExactly("a\uffff", "a\uffffz");
        assertThat(sorts(Listings.items(store(), key("a\udbff\udfff"))))
                .containsExactly("a\udbff\udfff", "a\udbff\udfffz");
    }

    @Test
    void pages_go_on_behind_the_given_key_whether_it_exists_or_not() {
        IntStream.range(0, 7).forEach(number -> put("K" + number, Attributes.NONE));
        put("L", Attributes.NONE);

        assertThat(sorts(Listings.items(store(), key("K"), "", 3)))
                .containsExactly("K0", "K1", "K2", "K3", "K4", "K5", "K6");
        assertThat(sorts(Listings.items(store(), key("K"), "K2", 3))).containsExactly("K3", "K4", "K5", "K6");
        assertThat(sorts(Listings.items(store(), key("K"), "K5", 3))).containsExactly("K6");
        assertThat(sorts(Listings.items(store(), key("K"), "K3x", 2))).containsExactly("K4", "K5", "K6");
        assertThat(sorts(Listings.items(store(), key("K"), "A", 1))).hasSize(7);
        assertThat(Listings.items(store(), key("K"), "K6", 3)).isEmpty();
    }

    @Test
    void a_page_has_one_to_a_thousand_items() {
        assertThatThrownBy(() -> store().list(key("K"), "", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().list(key("K"), "", 1_001)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Listings.items(store(), key("K"))).isEmpty();
    }

    static Write create(ItemKey key) {
        return Write.create(Item.first(key, Attributes.NONE));
    }

    private void put(String sort, Attributes attributes) {
        assertThat(store().commit(Transaction.of(Write.create(Item.first(key(sort), attributes)))))
                .isEqualTo(new CommitResult.Committed());
    }

    private static List<String> sorts(List<Item> items) {
        return items.stream().map(item -> item.key().sort()).toList();
    }
}
