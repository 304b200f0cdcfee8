package dev.sisa.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.json.BadJsonException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StorageTest {

    private static final String GOOD = """
            {"schema": 1, "store": "u8", "id": "row", "label": {"column": "y", "values": ["0", "1"]},
             "features": {"a": {"numeric": {"subtract": 0, "divide": 255}},
                          "b": {"numeric": {"subtract": 0, "divide": 255}}}}
            """;

    @Test
    void bytes_are_stated_and_survive_their_json() {
        Schema schema = SchemaJson.read("s.json", GOOD);

        assertThat(schema.byteScale()).contains(new Encoding.Numeric(0, 255));
        assertThat(SchemaJson.read("s.json", SchemaJsonWriter.write(schema))).isEqualTo(schema);
    }

    @Test
    void floats_are_the_default_and_not_written() {
        Schema stated = SchemaJson.read("s.json", GOOD.replace("u8", "f32"));

        assertThat(stated.byteScale()).isEmpty();
        assertThat(stated).isEqualTo(SchemaJson.read("s.json", GOOD.replace("\"store\": \"u8\",", "")));
        assertThat(SchemaJsonWriter.write(stated).has("store")).isFalse();
    }

    @ParameterizedTest
    @MethodSource
    void what_bytes_cannot_store_is_named(String part, String wrong, String message) {
        String text = GOOD.replace(part, wrong);

        assertThatThrownBy(() -> SchemaJson.read("s.json", text))
                .isInstanceOf(BadJsonException.class)
                .hasMessage("s.json" + message);
    }

    static Stream<Arguments> what_bytes_cannot_store_is_named() {
        String remedy = "; give every feature one numeric scale and no \"missing\", or take \"store\" out.";
        String number = "\"b\": {\"numeric\": {\"subtract\": 0, \"divide\": 255}}";
        return Stream.of(
                Arguments.of(
                        "\"u8\"",
                        "\"u16\"",
                        ", at store: is \"u16\". State \"u8\" for whole numbers from 0 to 255 of one scale, \"f32\" for"
                                + " anything else."),
                Arguments.of(
                        number,
                        "\"b\": {\"hashed\": 4}",
                        ": \"store\" is \"u8\", but column \"b\" is not a number that is always there" + remedy),
                Arguments.of(
                        number,
                        number.replace("255}", "255}, \"missing\": {\"value\": 0}"),
                        ": \"store\" is \"u8\", but column \"b\" is not a number that is always there" + remedy),
                Arguments.of(
                        number,
                        number.replace("255", "256"),
                        ": \"store\" is \"u8\", but column \"b\" has another scale than column \"a\"" + remedy),
                Arguments.of(
                        "\"subtract\": 0",
                        "\"subtract\": 1e10",
                        ": \"store\" is \"u8\", but column \"a\" has a scale that does not keep 0 to 255 apart"
                                + remedy));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "255", "007", " 3 ", "4.0", "1e2", "0255"})
    void whole_numbers_up_to_255_are_taken(String text) {
        assertThatCode(() -> Storage.BYTE.require(text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"256", "999", "1000", "-1", "-0", "0.5", "1e3"})
    void other_numbers_are_not(String text) {
        assertThatThrownBy(() -> Storage.BYTE.require(text))
                .isInstanceOf(BadCellException.class)
                .hasMessage(
                        "\"" + text + "\" is not a whole number from 0 to 255. Correct it, or take \"store\": \"u8\""
                                + " out of the schema.");
        assertThatCode(() -> Storage.FLOAT32.require(text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1/2", "\u0663"})
    void what_is_no_number_is_said_to_be_none(String text) {
        assertThatThrownBy(() -> Storage.BYTE.require(text))
                .isInstanceOf(BadCellException.class)
                .hasMessageContaining("is not a number");
    }
}
