package dev.sisa.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.QuotedText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EncodingTest {

    @ParameterizedTest
    @CsvSource({
        "18, 18, 50, 0",
        "43, 18, 50, 0.5",
        "-7, 18, 50, -0.5",
        "' 43 ', 18, 50, 0.5",
        "+1.5e2, 0, 100, 1.5",
        ".5, 0, 1, 0.5",
        "1., 0, 1, 1",
        "0.1, 0, 1, 0.1",
        "16777217, 16777216, 1, 1"
    })
    void a_number_is_shifted_and_scaled_in_double_and_rounded_once(
            String text, double subtract, double divide, float expected) {
        assertThat(encoded(new Encoding.Numeric(subtract, divide), text)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", " ", "1d", "0x1p3", "1 000", "-", "1e", "1_0"})
    void a_text_that_is_not_a_plain_decimal_is_no_number(String text) {
        assertThatThrownBy(() -> encoded(new Encoding.Numeric(0, 1), text))
                .isInstanceOf(BadCellException.class)
                .hasMessage("\"" + text + "\" is not a number. Write a plain decimal number such as 12.5, or list the"
                        + " text under \"missing\" in the schema.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "nan", "inf", "-Infinity", "+INF", "1e999"})
    void a_number_that_is_not_finite_is_refused(String text) {
        assertThatThrownBy(() -> encoded(new Encoding.Numeric(0, 1), text))
                .isInstanceOf(BadCellException.class)
                .hasMessage(
                        "\"" + text + "\" is not a finite number. Write a plain decimal number such as 12.5, or list"
                                + " the text under \"missing\" in the schema.");
    }

    @Test
    void a_number_that_no_float_holds_after_scaling_is_refused() {
        assertThatThrownBy(() -> encoded(new Encoding.Numeric(0, 1e-30), "1e9"))
                .isInstanceOf(BadCellException.class)
                .hasMessage("\"1e9\" is beyond the range of a float after scaling. Correct the value, or state a larger"
                        + " \"divide\" in the schema.");
    }

    @ParameterizedTest
    @CsvSource({"owner, 1, 0, 0", "rent, 0, 1, 0", "other, 0, 0, 1"})
    void a_stated_value_sets_its_own_feature(String text, float owner, float rent, float other) {
        assertThat(encoded(new Encoding.OneHot(List.of("owner", "rent", "other")), text))
                .containsExactly(owner, rent, other);
    }

    @Test
    void a_value_that_is_not_stated_is_refused() {
        assertThatThrownBy(() -> encoded(new Encoding.OneHot(List.of("owner", "rent")), "Owner"))
                .isInstanceOf(BadCellException.class)
                .hasMessage(
                        "\"Owner\" is not among the 2 values of oneHot. Correct it, or skip such rows with --skip-bad, or add it to them in the schema, or use"
                                + " \"hashed\" there for a column of open values.");
    }

    /** Computed apart from this code: int(sha256(text).hexdigest()[:16], 16) % 64 in Python. */
    @ParameterizedTest
    @CsvSource({"Berlin, 58", "'', 20", "Zürich, 53"})
    void a_hashed_text_sets_the_bucket_of_its_digest(String text, int bucket) {
        double[] expected = new double[64];
        expected[bucket] = 1;

        assertThat(encoded(new Encoding.Hashed(64), text)).containsExactly(expected);
    }

    @Test
    void a_cell_is_shown_on_one_line_and_cut_to_40_characters() {
        assertThat(QuotedText.of("a\nb" + "x".repeat(40))).isEqualTo("\"a b" + "x".repeat(37) + "...\"");
        assertThat(QuotedText.of("x".repeat(40))).isEqualTo("\"" + "x".repeat(40) + "\"");
    }

    private static double[] encoded(Encoding encoding, String text) {
        double[] features = new double[encoding.width()];
        encoding.encode(text, features, 0);
        return features;
    }
}
