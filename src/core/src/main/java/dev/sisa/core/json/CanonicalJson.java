package dev.sisa.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.core.failure.InvalidValueException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one text of a JSON value: keys in the order of their UTF-16 units, no white space, the shortest escapes. Only the
 * values that receipts use have one: objects, lists, texts, flags and whole numbers that a double holds exactly.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785, JSON canonicalization scheme</a>
 */
public final class CanonicalJson {

    private static final long LARGEST = (1L << 53) - 1;

    private CanonicalJson() {}

    /**
     * The text of a value.
     *
     * @throws InvalidValueException if it holds a null, a fraction, a number beyond 2^53 - 1 or half of a surrogate pair
     */
    public static String write(JsonNode value) {
        StringBuilder text = new StringBuilder();
        append(value, text);
        return text.toString();
    }

    private static void append(JsonNode value, StringBuilder text) {
        switch (value.getNodeType()) {
            case OBJECT -> object(value, text);
            case ARRAY -> array(value, text);
            case STRING -> text(value.textValue(), text);
            case BOOLEAN -> text.append(value.booleanValue());
            case NUMBER -> text.append(whole(value));
            case BINARY, MISSING, NULL, POJO ->
                throw new InvalidValueException("a receipt holds no " + value.getNodeType());
        }
    }

    private static void object(JsonNode object, StringBuilder text) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        object.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
        String separator = "{";
        for (var field : sorted.entrySet()) {
            text.append(separator);
            text(field.getKey(), text);
            append(field.getValue(), text.append(':'));
            separator = ",";
        }
        text.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void array(JsonNode array, StringBuilder text) {
        text.append('[');
        for (Iterator<JsonNode> members = array.iterator(); members.hasNext(); ) {
            append(members.next(), text);
            text.append(members.hasNext() ? "," : "");
        }
        text.append(']');
    }

    private static long whole(JsonNode number) {
        if (!number.isIntegralNumber() || !number.canConvertToLong() || Math.abs(number.longValue()) > LARGEST) {
            throw new InvalidValueException("a receipt holds whole numbers up to 2^53 - 1, not " + number);
        }
        return number.longValue();
    }

    private static void text(String value, StringBuilder text) {
        text.append('"');
        value.codePoints().forEach(point -> escaped(point, text));
        text.append('"');
    }

    private static void escaped(int point, StringBuilder text) {
        switch (point) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\f' -> text.append("\\f");
            case '\r' -> text.append("\\r");
            default -> plain(point, text);
        }
    }

    private static void plain(int point, StringBuilder text) {
        if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            throw new InvalidValueException("a receipt holds Unicode text only, not half of a surrogate pair");
        }
        if (point < ' ') {
            text.append("\\u").append(HexFormat.of().toHexDigits((char) point));
        } else {
            text.appendCodePoint(point);
        }
    }
}
