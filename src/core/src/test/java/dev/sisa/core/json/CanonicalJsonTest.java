package dev.sisa.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.failure.InvalidValueException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CanonicalJsonTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ \"b\" : 1, \"a\" : [ true , false ] } | {\"a\":[true,false],\"b\":1}",
                "{\"bb\":1,\"b\":2,\"B\":3,\"\":4} | {\"\":4,\"B\":3,\"b\":2,\"bb\":1}",
                "[[],{},\"\",-0,9007199254740991] | [[],{},\"\",0,9007199254740991]",
                "\"\\u0041\\/\\u00e9\" | \"A/\u00e9\"",
                "\"\\u000a\\u0009\\u0008\\u000c\\u000d\\u0022\\u005c\" | \"\\n\\t\\b\\f\\r\\\"\\\\\"",
                "\"\\u001F\\u0000\\u007f\" | \"\\u001f\\u0000\u007f\""
            })
    void a_value_has_one_text(String json, String canonical) throws JsonProcessingException {
        assertThat(CanonicalJson.write(JSON.readTree(json))).isEqualTo(canonical);
    }

    @Test
    void keys_are_in_the_order_of_their_utf_16_units() {
        ObjectNode object = JsonNodeFactory.instance
                .objectNode()
                .put("\ufb33", 1)
                .put("\ud83d\ude00", 2)
                .put("\u20ac", 3);

        assertThat(CanonicalJson.write(object)).isEqualTo("{\"\u20ac\":3,\"\ud83d\ude00\":2,\"\ufb33\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[null]", "1.5", "1e2", "9007199254740992", "-9007199254740992", "\"\\ud83d\""})
    void what_has_no_one_text_is_refused(String json) throws JsonProcessingException {
        JsonNode value = JSON.readTree(json);

        assertThatThrownBy(() -> CanonicalJson.write(value)).isInstanceOf(InvalidValueException.class);
    }

    @Property
    void a_text_survives(@ForAll String text) throws JsonProcessingException {
        JsonNode value = JsonNodeFactory.instance.objectNode().put(text, text);
        boolean whole = text.codePoints().noneMatch(point -> point >= 0xd800 && point <= 0xdfff);

        if (whole) {
            assertThat(JSON.readTree(CanonicalJson.write(value))).isEqualTo(value);
        } else {
            assertThatThrownBy(() -> CanonicalJson.write(value)).isInstanceOf(InvalidValueException.class);
        }
    }
}
