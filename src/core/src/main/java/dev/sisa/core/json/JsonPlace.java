package dev.sisa.core.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.sisa.core.bytes.QuotedText;
import dev.sisa.core.failure.InvalidValueException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A node of a JSON file and its place, so that errors can name the place.
 *
 * @param path keys from the top, joined by points; empty at the top
 */
public record JsonPlace(String file, String path, JsonNode node) {

    private static final int SHOWN_CHARACTERS = 40;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * The top of a file.
     *
     * @throws BadJsonException if the text is not JSON (with comments), or a key stands twice in one object
     */
    public static JsonPlace parse(String file, String text) {
        try {
            return new JsonPlace(file, "", MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            throw new BadJsonException(
                    file + where(e) + ": not valid JSON: " + e.getOriginalMessage() + ". Correct the text there.");
        }
    }

    /** Text that is nested too deep, or has too long a number, has no place. */
    private static String where(JsonProcessingException e) {
        return Optional.ofNullable(e.getLocation())
                .map(place -> ", line " + place.getLineNr() + ", column " + place.getColumnNr())
                .orElse("");
    }

    public JsonPlace at(String key) {
        return new JsonPlace(file, path.isEmpty() ? key : path + "." + key, node.path(key));
    }

    public boolean has(String key) {
        return node.has(key);
    }

    public boolean isText(String text) {
        return node.isTextual() && node.textValue().equals(text);
    }

    public boolean isObject() {
        return node.isObject();
    }

    /** Itself, if it is an object with no other keys than these. */
    public JsonPlace object(String... keys) {
        Set<String> known = Set.of(keys);
        for (String key : keysInOrder()) {
            if (!known.contains(key)) {
                throw at(key).bad("is not known here", "Take it out; what may stand here: " + String.join(", ", keys));
            }
        }
        return this;
    }

    /** The keys of an object, in the order of the file. */
    public List<String> keysInOrder() {
        if (!isObject()) {
            throw notA("an object {...}");
        }
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    public String text() {
        if (!node.isTextual()) {
            throw notA("a text in quotes");
        }
        return node.textValue();
    }

    public boolean flag() {
        if (!node.isBoolean()) {
            throw notA("true or false");
        }
        return node.booleanValue();
    }

    /** A whole number of 64 bits. */
    public long longNumber() {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw notA("a whole number");
        }
        return node.longValue();
    }

    /** The places of a list's members. */
    public List<JsonPlace> members() {
        if (!node.isArray()) {
            throw notA("a list [...]");
        }
        return IntStream.range(0, node.size())
                .mapToObj(i -> new JsonPlace(file, path + "[" + i + "]", node.path(i)))
                .toList();
    }

    public double number() {
        if (!node.isNumber()) {
            throw notA("a number");
        }
        return node.doubleValue();
    }

    public int wholeNumber() {
        if (!node.isInt()) {
            throw notA("a whole number");
        }
        return node.intValue();
    }

    public List<String> texts() {
        return members().stream().map(JsonPlace::text).toList();
    }

    /** The value; an {@link InvalidValueException} of its own record is reported with this place. */
    public <T> T checked(Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidValueException e) {
            throw new BadJsonException(prefix() + e.getMessage() + ".");
        }
    }

    public BadJsonException bad(String problem, String remedy) {
        return new BadJsonException(prefix() + problem + ". " + remedy + ".");
    }

    private BadJsonException notA(String expected) {
        if (node instanceof MissingNode) {
            return bad("is absent", "State " + expected);
        }
        String found = node.isTextual() ? QuotedText.of(node.textValue()) : cut(node.toString());
        return bad("is " + found + ", not " + expected, "State " + expected);
    }

    private static String cut(String json) {
        return json.length() > SHOWN_CHARACTERS ? json.substring(0, SHOWN_CHARACTERS) + "..." : json;
    }

    private String prefix() {
        return path.isEmpty() ? file + ": " : file + ", at " + path + ": ";
    }
}
