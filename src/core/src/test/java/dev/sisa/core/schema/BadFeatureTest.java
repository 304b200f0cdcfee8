package dev.sisa.core.schema;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.json.BadJsonException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each thing that a schema can get wrong about one feature, and the whole message. */
final class BadFeatureTest {

    @ParameterizedTest
    @MethodSource
    void what_is_wrong_is_named_with_its_place(String wrong, String message) {
        String text = """
                {"schema": 1, "id": "row", "label": {"column": "y", "values": ["0", "1"]}, "features": {"x": %s}}
                """.formatted(wrong);

        assertThatThrownBy(() -> SchemaJson.read("s.json", text))
                .isInstanceOf(BadJsonException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> what_is_wrong_is_named_with_its_place() {
        return Stream.of(
                Arguments.of(
                        "{}",
                        "s.json, at features.x: has 0 encodings. State exactly one of \"numeric\", \"oneHot\" and"
                                + " \"hashed\"."),
                Arguments.of(
                        "{\"hashed\": 2, \"oneHot\": [\"a\"]}",
                        "s.json, at features.x: has 2 encodings. State exactly one of \"numeric\", \"oneHot\" and"
                                + " \"hashed\"."),
                Arguments.of(
                        "{\"numeric\": {\"subtract\": 0}}",
                        "s.json, at features.x.numeric.divide: is absent. State a number."),
                Arguments.of(
                        "{\"numeric\": {\"subtract\": 0, \"divide\": 0}}",
                        "s.json, at features.x.numeric: divide is 0.0; state a finite number other than 0."),
                Arguments.of(
                        "{\"numeric\": {\"subtract\": 1e999, \"divide\": 1}}",
                        "s.json, at features.x.numeric: subtract is Infinity; state a finite number."),
                Arguments.of(
                        "{\"oneHot\": []}", "s.json, at features.x.oneHot: oneHot has no values; state at least 1."),
                Arguments.of(
                        "{\"oneHot\": [\"a\", \"a\"]}",
                        "s.json, at features.x.oneHot: oneHot holds \"a\" twice; state it once."),
                Arguments.of(
                        "{\"hashed\": 0}", "s.json, at features.x.hashed: hashed has 0 buckets; state 1 to 65536."),
                Arguments.of(
                        "{\"hashed\": 65537}",
                        "s.json, at features.x.hashed: hashed has 65537 buckets; state 1 to 65536."),
                Arguments.of(
                        "{\"hashed\": 2.5}",
                        "s.json, at features.x.hashed: is 2.5, not a whole number. State a whole number."),
                Arguments.of(
                        "{\"hashed\": 2, \"missing\": \"median\"}",
                        "s.json, at features.x.missing: does not say what a missing value becomes. State {\"value\":"
                                + " ...} for a number, \"mean\" for one of a learned scale, \"category\" for any other"
                                + " column."),
                Arguments.of(
                        "{\"numeric\": {\"subtract\": 0, \"divide\": 1}, \"missing\": \"mean\"}",
                        "s.json, at features.x: only a column of a learned scale has a mean to stand in for a missing"
                                + " value; state a number, \"missing\": {\"value\": 0}, or \"category\" for a column of texts."),
                Arguments.of(
                        "{\"numeric\": \"learned\", \"missing\": \"category\"}",
                        "s.json, at features.x: a missing number cannot be a category; state what stands in for it:"
                                + " \"missing\": {\"value\": 0}."),
                Arguments.of(
                        "{\"numeric\": \"guessed\"}",
                        "s.json, at features.x.numeric: does not say how numbers are scaled. State \"learned\", or"
                                + " {\"subtract\": ..., \"divide\": ...} with constants that you know."),
                Arguments.of(
                        "{\"hashed\": 2, \"log\": true}",
                        "s.json, at features.x.log: goes with \"numeric\": \"learned\" alone. Take it out."),
                Arguments.of(
                        "{\"hashed\": 2, \"missing\": {\"value\": 0}}",
                        "s.json, at features.x: a number cannot stand in for a missing category; give it one of its"
                                + " own: \"missing\": \"category\"."),
                Arguments.of(
                        "{\"numeric\": {\"subtract\": 0, \"divide\": 1}, \"missing\": \"category\"}",
                        "s.json, at features.x: a missing number cannot be a category; state what stands in for it:"
                                + " \"missing\": {\"value\": 0}."),
                Arguments.of(
                        "{\"numeric\": {\"subtract\": 0, \"divide\": 1}, \"missing\": {\"value\": 1e999}}",
                        "s.json, at features.x.missing: the constant for a missing value is Infinity; state a finite"
                                + " number."),
                Arguments.of(
                        "{\"numeric\": {\"subtract\": 0, \"divide\": 1}, \"missing\": {\"value\": 1e99}}",
                        "s.json, at features.x: the constant 1.0E99 for a missing value is beyond the range of a float"
                                + " after scaling; state another, or a larger divide."));
    }
}
