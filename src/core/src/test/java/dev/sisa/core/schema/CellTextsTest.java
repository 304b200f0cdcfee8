package dev.sisa.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class CellTextsTest {

    @Test
    void numbers_are_written_as_python_writes_them() {
        assertThat(texts(row -> {
                    row.number(0.1);
                    row.number(3.0);
                    row.number(-0.0);
                    row.number(0.0001);
                    row.number(1e-5);
                    row.number(12345678.9);
                    row.number(1e15);
                    row.number(1e16);
                    row.number(1.5e-200);
                    row.number(Double.NEGATIVE_INFINITY);
                }))
                .containsExactly(
                        "0.1",
                        "3.0",
                        "-0.0",
                        "0.0001",
                        "1e-05",
                        "12345678.9",
                        "1000000000000000.0",
                        "1e+16",
                        "1.5e-200",
                        "-inf");
    }

    @Test
    void smaller_numbers_have_as_few_digits_as_tell_them_apart() {
        assertThat(texts(row -> {
                    row.number(0.1f);
                    row.number(16777216f);
                    row.half(Float.floatToFloat16(0.1f));
                    row.half(Float.floatToFloat16(65504f));
                    row.half(Float.floatToFloat16(Float.POSITIVE_INFINITY));
                }))
                .containsExactly("0.1", "16777216.0", "0.1", "65500.0", "inf");
    }

    /** The texts of Python and NumPy, which need one digit where Java takes two. */
    @Test
    void the_least_numbers_have_the_digits_that_read_back() {
        assertThat(texts(row -> {
                    row.number(Double.MIN_VALUE);
                    row.number(-2 * Double.MIN_VALUE);
                    row.number(3 * Double.MIN_VALUE);
                    row.number(4 * Double.MIN_VALUE);
                    row.number(25 * Double.MIN_VALUE);
                    row.number(1e-310);
                    row.number(Double.MIN_NORMAL);
                    row.number(Float.MIN_VALUE);
                    row.number(3 * Float.MIN_VALUE);
                    row.number(1e-40f);
                }))
                .containsExactly(
                        "5e-324",
                        "-1e-323",
                        "1.5e-323",
                        "2e-323",
                        "1.24e-322",
                        "1e-310",
                        "2.2250738585072014e-308",
                        "1e-45",
                        "4e-45",
                        "1e-40");
    }

    /** All numbers of 16 bits. */
    @Test
    void every_half_reads_back() {
        List<String> texts = texts(row -> IntStream.range(0, 1 << 16).forEach(bits -> row.half((short) bits)));
        for (int bits = 0; bits < 1 << 16; bits++) {
            if (!texts.get(bits).isEmpty()) {
                assertThat(Float.floatToFloat16(Float.parseFloat(texts.get(bits).replace("inf", "Infinity"))))
                        .isEqualTo((short) bits);
            }
        }
    }

    @Property(tries = 2_000)
    void every_double_reads_back(@ForAll double value) {
        assertThat(Double.parseDouble(texts(row -> row.number(value)).getFirst()))
                .isEqualTo(value);
    }

    @Property(tries = 2_000)
    void every_float_reads_back(@ForAll float value) {
        assertThat(Float.parseFloat(texts(row -> row.number(value)).getFirst())).isEqualTo(value);
    }

    @Test
    void what_is_no_number_is_missing_and_missing_is_the_empty_text() {
        assertThat(texts(row -> {
                    row.number(Double.NaN);
                    row.number(Float.NaN);
                    row.half(Float.floatToFloat16(Float.NaN));
                    row.missing();
                }))
                .containsExactly("", "", "", "");
    }

    @Test
    void other_values_have_the_texts_of_pandas() {
        assertThat(texts(row -> {
                    row.whole(0);
                    row.whole(255);
                    row.whole(Long.MIN_VALUE);
                    row.unsigned(-1);
                    row.flag(true);
                    row.flag(false);
                    row.text(" a ");
                }))
                .containsExactly("0", "255", "-9223372036854775808", "18446744073709551615", "True", "False", " a ");
    }

    @Test
    void the_rules_of_the_schema_hold_for_values_as_well() {
        CellTexts row = new CellTexts(new CellRules(true, true), 3);
        row.number(12.5);
        row.numeral("1.50");
        row.text(" a.b ");
        assertThat(row.cells()).containsExactly("12,5", "1,50", "a.b");
    }

    private static List<String> texts(Consumer<CellTexts> put) {
        CellTexts row = new CellTexts(CellRules.PLAIN, 1 << 16);
        put.accept(row);
        return row.cells();
    }
}
