package dev.sisa.core.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Writes a schema as canonical JSON: equal schemas become equal trees with their keys in the same order, since the
 * model's spec embeds the tree and is digested. Defaults are written out.
 */
public final class SchemaJsonWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SchemaJsonWriter() {}

    public static ObjectNode write(Schema schema) {
        ObjectNode json = NODES.objectNode();
        json.put("schema", SchemaJson.VERSION);
        json.set("csv", csv(schema.csv()));
        json.set("missing", texts(schema.missing()));
        switch (schema.storage()) {
            // Not written, for specs were digested before there was a choice.
            case FLOAT32 -> {}
            case BYTE -> json.put("store", schema.storage().key());
        }
        if (schema.idsAreRows()) {
            json.put("id", "row");
        }
        schema.columns().forEach(column -> add(json, column));
        return json;
    }

    private static ObjectNode csv(CsvFormat csv) {
        ObjectNode json = NODES.objectNode();
        json.put("delimiter", csv.delimiter());
        json.put("header", csv.hasHeader());
        if (!csv.hasHeader()) {
            json.set("columns", texts(csv.columns()));
        }
        // As with "store": not written where nothing else could be said when specs were first digested.
        if (csv.cells().trimmed()) {
            json.put("trim", true);
        }
        if (csv.cells().decimalComma()) {
            json.put("decimal", ",");
        }
        return json;
    }

    private static void add(ObjectNode json, Column column) {
        switch (column.role()) {
            case Role.Id _ -> json.set("id", named(column));
            case Role.Subject _ -> json.set("subject", named(column));
            case Role.Label label -> json.set("label", named(column).set("values", texts(label.values())));
            case Role.Prior _ -> json.set("prior", named(column));
            case Role.Ignored _ -> json.withArray("ignore").add(column.name());
            case Feature feature -> json.withObject("/features").set(column.name(), feature(feature));
        }
    }

    private static ObjectNode named(Column column) {
        return NODES.objectNode().put("column", column.name());
    }

    private static ObjectNode feature(Feature feature) {
        ObjectNode json = NODES.objectNode();
        switch (feature.encoding()) {
            case Encoding.Numeric numeric ->
                json.putObject("numeric").put("subtract", numeric.subtract()).put("divide", numeric.divide());
            case Encoding.Learned learned -> {
                json.put("numeric", "learned");
                if (learned.log()) {
                    json.put("log", true);
                }
            }
            case Encoding.OneHot oneHot -> json.set("oneHot", texts(oneHot.values()));
            case Encoding.Hashed hashed -> json.put("hashed", hashed.buckets());
        }
        switch (feature.whenMissing()) {
            case WhenMissing.Refused _ -> {}
            case WhenMissing.Constant constant -> json.putObject("missing").put("value", constant.value());
            case WhenMissing.Mean _ -> json.put("missing", "mean");
            case WhenMissing.OwnCategory _ -> json.put("missing", "category");
        }
        return json;
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode json = NODES.arrayNode();
        texts.forEach(json::add);
        return json;
    }
}
