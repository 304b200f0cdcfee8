package dev.sisa.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.Utf8;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StoreLimitsTest {

    @Test
    void text_is_measured_in_bytes_of_utf8() {
        assertThat(Utf8.size("a\u007f")).isEqualTo(2);
        assertThat(Utf8.size("\u0080\u07ff")).isEqualTo(4);
        assertThat(Utf8.size("\u0800\uffff")).isEqualTo(6);
        assertThat(Utf8.size("\ud83d\ude00")).isEqualTo(4);
    }

    @Test
    void half_a_surrogate_pair_is_no_text() {
        assertThatThrownBy(() -> new AttributeValue.Text("a\ud83d")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> control("\ude00a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keys_have_a_greatest_length_in_bytes() {
        assertThat(control("é".repeat(512)).sort()).hasSize(512);
        assertThatThrownBy(() -> control("é".repeat(512) + "a")).hasMessageContaining("1025");
        assertThatThrownBy(() -> new ItemKey(Table.POINTS, "", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void points_have_no_sort_key_and_others_are_written_with_one() {
        assertThatThrownBy(() -> new ItemKey(Table.POINTS, "p", "s")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Transaction.of(create(control("")))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_transaction_has_one_to_a_hundred_writes_of_different_items() {
        List<Write> tooMany = IntStream.rangeClosed(0, 100)
                .mapToObj(n -> create(control("K" + n)))
                .toList();

        assertThatThrownBy(() -> new Transaction(tooMany)).hasMessageContaining("101");
        assertThatThrownBy(() -> new Transaction(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Transaction.of(create(control("K")), create(control("K"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void items_and_transactions_have_a_greatest_size() {
        Attributes large = Attributes.NONE.with("t", "x".repeat(399_900));
        List<Write> eleven = IntStream.range(0, 11)
                .mapToObj(n -> Write.create(Item.first(control("K" + n), large)))
                .toList();

        assertThat(Transaction.of(eleven.getFirst()).writes()).hasSize(1);
        assertThatThrownBy(() -> new Transaction(eleven)).hasMessageContaining("4000000");
        assertThatThrownBy(
                        () -> Transaction.of(Write.create(Item.first(control("K"), large.with("u", "x".repeat(100))))))
                .hasMessageContaining("400000");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-130, -1e-130, 9.99e125, -9.99e125, 1, -1.0 / 3})
    void a_number_that_every_store_holds_is_taken(double number) {
        assertThat(new AttributeValue.Real(number).value()).isEqualTo(number);
        assertThat(AttributeValue.Real.rounded(number)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                -0.0,
                Double.MIN_VALUE,
                9.9e-131,
                -9.9e-131,
                1e126,
                -Double.MAX_VALUE,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY
            })
    void a_number_that_some_store_loses_or_refuses_is_refused(double number) {
        assertThatThrownBy(() -> new AttributeValue.Real(number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Double.toString(number));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.0, Double.MIN_VALUE, -9.9e-131})
    void a_number_too_near_to_zero_rounds_to_one_that_is_taken(double number) {
        assertThat(new AttributeValue.Real(AttributeValue.Real.rounded(number)).value())
                .isEqualTo(0.0);
    }

    private static ItemKey control(String sort) {
        return new ItemKey(Table.CONTROL, "M", sort);
    }

    private static Write create(ItemKey key) {
        return Write.create(Item.first(key, Attributes.NONE));
    }
}
