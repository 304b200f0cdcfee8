package dev.sisa.core.schema;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.json.BadJsonException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each thing that a schema file can get wrong, and the whole message: file, place, problem, remedy. */
final class BadSchemaTest {

    private static final String GOOD = """
            {"schema": 1, "csv": {"header": true}, "missing": ["NA"], "id": "row",
             "label": {"column": "y", "values": ["0", "1"]},
             "ignore": ["n"],
             "features": {"x": {"numeric": {"subtract": 0, "divide": 1}}, "c": {"oneHot": ["a", "b"]}}}
            """;

    @ParameterizedTest
    @MethodSource
    void a_part_that_is_wrong_is_named_with_its_place(String part, String wrong, String message) {
        String text = GOOD.replace(part, wrong);

        assertThatThrownBy(() -> SchemaJson.read("s.json", text))
                .isInstanceOf(BadJsonException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> a_part_that_is_wrong_is_named_with_its_place() {
        return Stream.of(
                Arguments.of(
                        "\"schema\": 1",
                        "\"schema\": 2",
                        "s.json, at schema: is version 2. This program reads version 1."),
                Arguments.of("\"schema\": 1,", "", "s.json, at schema: is absent. State a whole number."),
                Arguments.of(
                        "\"ignore\"",
                        "\"ignored\"",
                        "s.json, at ignored: is not known here. Take it out; what may stand here: schema, csv, missing, store,"
                                + " id, subject, label, prior, ignore, features."),
                Arguments.of(
                        "{\"header\": true}",
                        "{\"header\": 1}",
                        "s.json, at csv.header: is 1, not true or false. State true or false."),
                Arguments.of(
                        "{\"header\": true}",
                        "{\"columns\": [\"x\"]}",
                        "s.json, at csv.columns: names columns that the header names. Take it out, or state \"header\":"
                                + " false."),
                Arguments.of(
                        "{\"header\": true}",
                        "{\"header\": false}",
                        "s.json, at csv.columns: is absent. State a list [...]."),
                Arguments.of(
                        "{\"header\": true}",
                        "{\"header\": false, \"columns\": []}",
                        "s.json, at csv.columns: is empty. Name every column of the file in order."),
                Arguments.of(
                        "{\"header\": true}",
                        "{\"header\": false, \"columns\": [\"x\", \"x\"]}",
                        "s.json, at csv: csv.columns holds \"x\" twice; state it once."),
                Arguments.of(
                        "{\"header\": true}",
                        "{\"header\": false, \"columns\": [\"x\", \"c\", \"y\", \"n\", \"z\"]}",
                        "s.json: csv.columns names \"z\", which the rest of the schema does not; say what it is for, or put"
                                + " it under \"ignore\"."),
                Arguments.of(
                        "{\"header\": true}",
                        "{\"header\": false, \"columns\": [\"x\", \"c\", \"y\"]}",
                        "s.json: csv.columns lacks \"n\"; add it at its place in the file, or take it out of the schema."),
                Arguments.of(
                        "{\"header\": true}",
                        "{\"delimiter\": \"\"}",
                        "s.json, at csv: a delimiter has 1 to 8 characters, none of them a quote or a line end; state the"
                                + " one between the cells of the file."),
                Arguments.of(
                        "[\"NA\"]",
                        "[\"NA\", 9]",
                        "s.json, at missing[1]: is 9, not a text in quotes. State a text in quotes."),
                Arguments.of("[\"NA\"]", "[\"NA\", \"NA\"]", "s.json: \"missing\" holds \"NA\" twice; state it once."),
                Arguments.of(
                        "[\"NA\"]",
                        "[\"a\"]",
                        "s.json: \"a\" is a value of column \"c\" and stands for missing as well; take it out of one of the"
                                + " two."),
                Arguments.of(
                        "[\"NA\"]",
                        "[\"1\"]",
                        "s.json: \"1\" is a value of column \"y\" and stands for missing as well; take it out of one of the"
                                + " two."),
                Arguments.of(
                        "\"id\": \"row\"",
                        "\"id\": \"line\"",
                        "s.json, at id: does not say where ids come from. State {\"column\": \"...\"}, or \"row\" if ids"
                                + " shall be positions of rows in that very file."),
                Arguments.of(
                        "\"id\": \"row\",",
                        "",
                        "s.json, at id: does not say where ids come from. State {\"column\": \"...\"}, or \"row\" if ids"
                                + " shall be positions of rows in that very file."),
                Arguments.of(
                        "\"id\": \"row\"", "\"id\": {}", "s.json, at id.column: is absent. State a text in quotes."),
                Arguments.of(
                        "{\"column\": \"y\", \"values\": [\"0\", \"1\"]}",
                        "{}",
                        "s.json, at label: no column is chosen as the label. State {\"column\": \"...\", \"values\": [...]},"
                                + " or draft it with `sisa schema --label`; the column is no feature then, though \"features\" lists it."),
                Arguments.of(
                        "[\"0\", \"1\"]",
                        "[\"0\"]",
                        "s.json, at label: a label needs at least 2 values, not 1; state every class."),
                Arguments.of(
                        "[\"0\", \"1\"]",
                        "[\"0\", \"0\"]",
                        "s.json, at label: the label holds \"0\" twice; state it once."),
                Arguments.of("[\"n\"]", "[\"x\"]", "s.json: the list of columns holds \"x\" twice; state it once."),
                Arguments.of("[\"n\"]", "\"n\"", "s.json, at ignore: is \"n\", not a list [...]. State a list [...]."));
    }

    @ParameterizedTest
    @MethodSource
    void a_text_that_is_no_schema_is_named_with_its_place(String text, String message) {
        assertThatThrownBy(() -> SchemaJson.read("s.json", text))
                .isInstanceOf(BadJsonException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> a_text_that_is_no_schema_is_named_with_its_place() {
        return Stream.of(
                Arguments.of("[]", "s.json: is [], not an object {...}. State an object {...}."),
                Arguments.of("", "s.json: is absent. State an object {...}."),
                Arguments.of(
                        "{\"schema\": 1,\n \"schema\": 1}",
                        "s.json, line 2, column 10: not valid JSON: Duplicate field 'schema'. Correct the text there."),
                Arguments.of(
                        "{\"schema\": 1, \"id\": \"row\", \"label\": {\"column\": \"y\", \"values\": [\"0\", \"1\"]},"
                                + " \"features\": {}}",
                        "s.json: the schema has 0 columns of the role feature; state at least 1."));
    }
}
