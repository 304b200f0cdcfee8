package dev.sisa.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * The one form of documents as JSON.
 *
 * <p>Fields stand in the order of their declaration. Absent values are left out. A time is ISO 8601 in UTC; a duration that was
 * measured or is expected is a number of seconds in a field named {@code ..Seconds}, and one that is set is ISO 8601, as it is
 * set. Constants are their keys in lower case with dashes; shares are numbers from 0 to 1. No number is infinite or no number.
 */
public final class WireJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule(), new FiniteNumbers())
            .annotationIntrospector(new KeyedConstants())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .build();

    private WireJson() {}

    /** A document in several lines, without a line feed at the end. */
    public static String pretty(Object document) {
        return write(document, MAPPER.writerWithDefaultPrettyPrinter());
    }

    /** A document in one line, without a line feed at the end. */
    public static String line(Object document) {
        return write(document, MAPPER.writer());
    }

    /** Writes a document in several lines, a piece at a time. */
    public static JsonGenerator generator(Writer out) {
        try {
            return MAPPER.createGenerator(out).useDefaultPrettyPrinter();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The document of a text.
     *
     * @throws JsonProcessingException if it is no JSON, lacks a field, or has one, or a constant, that the document does not have
     */
    public static <T> T read(String text, Class<T> type) throws JsonProcessingException {
        return MAPPER.readValue(text, type);
    }

    private static String write(Object document, ObjectWriter writer) {
        try {
            return writer.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a document that cannot be written: " + e.getOriginalMessage(), e);
        }
    }
}
