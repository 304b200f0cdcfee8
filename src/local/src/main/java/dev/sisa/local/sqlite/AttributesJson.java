package dev.sisa.local.sqlite;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.sisa.core.port.AttributeValue;
import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.ItemKey;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Attributes as one flat JSON object in the order of their names: strings are texts, numbers without point and exponent are
 * whole, all others are doubles.
 *
 * <p>Part of schema {@link SqliteFile#SCHEMA}: another encoding is another schema.
 */
final class AttributesJson {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private AttributesJson() {}

    static String write(Attributes attributes) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            for (var attribute : attributes.values().entrySet()) {
                json.writeFieldName(attribute.getKey());
                write(json, attribute.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be written to", e);
        }
        return out.toString();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws DamagedItemException if the text is anything else; the message does not repeat it
     */
    static Attributes read(ItemKey key, String text) {
        NavigableMap<String, AttributeValue> values = new TreeMap<>();
        try (JsonParser json = JSON.createParser(text)) {
            expect(json, json.nextToken() == JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                values.put(json.currentName(), value(json));
            }
            expect(json, json.currentToken() == JsonToken.END_OBJECT);
            expect(json, json.nextToken() == null);
            return new Attributes(values);
        } catch (IOException | IllegalArgumentException e) {
            throw new DamagedItemException("attributes of " + key + " are not as sisa writes them", e);
        }
    }

    private static void write(JsonGenerator json, AttributeValue value) throws IOException {
        switch (value) {
            case AttributeValue.Text(String string) -> json.writeString(string);
            case AttributeValue.Whole(long number) -> json.writeNumber(number);
            case AttributeValue.Real(double number) -> json.writeNumber(number);
        }
    }

    private static AttributeValue value(JsonParser json) throws IOException {
        JsonToken token = json.nextToken();
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return new AttributeValue.Whole(json.getLongValue());
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            return new AttributeValue.Real(json.getDoubleValue());
        }
        expect(json, token == JsonToken.VALUE_STRING);
        return new AttributeValue.Text(json.getText());
    }

    private static void expect(JsonParser json, boolean holds) throws IOException {
        if (!holds) {
            throw new IOException("unexpected " + json.currentToken() + " at " + json.currentLocation());
        }
    }
}
