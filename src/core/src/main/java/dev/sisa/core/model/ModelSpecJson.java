package dev.sisa.core.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.json.BadJsonException;
import dev.sisa.core.json.JsonPlace;
import dev.sisa.core.schema.Schema;
import dev.sisa.core.schema.SchemaJson;
import dev.sisa.core.schema.SchemaJsonWriter;
import dev.sisa.core.spec.TrainingSpec;

/** A model's spec as JSON: {@code {"spec": 1, "schema": {...}, "training": {...}}}, fields always in this order. */
public final class ModelSpecJson {

    private static final int VERSION = 1;

    private ModelSpecJson() {}

    public static ObjectNode write(ModelSpec spec) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("spec", VERSION);
        root.set("schema", SchemaJsonWriter.write(spec.schema()));
        root.set("training", TrainingSpecJson.write(spec.training()));
        return root;
    }

    /** SHA-256 of a spec's JSON. */
    public static Bytes digest(ModelSpec spec) {
        return Sha256.of(Bytes.ofText(write(spec).toString()));
    }

    /** SHA-256 of the JSON of a spec's layout. */
    public static Bytes layoutDigest(ModelSpec spec) {
        return Sha256.of(Bytes.ofText(write(spec).at("/training/layout").toString()));
    }

    /**
     * The spec of a file.
     *
     * @param file its name, for messages
     * @throws BadJsonException if the text is not a valid spec
     */
    public static ModelSpec read(String file, String text) {
        JsonPlace top = JsonPlace.parse(file, text).object("spec", "schema", "training");
        if (top.at("spec").wholeNumber() != VERSION) {
            throw top.at("spec").bad("is a version unknown here", "This program reads version " + VERSION);
        }
        Schema schema = SchemaJson.read(top.at("schema"));
        TrainingSpec training = TrainingSpecReader.read(top.at("training"));
        return top.checked(() -> new ModelSpec(schema, training));
    }
}
