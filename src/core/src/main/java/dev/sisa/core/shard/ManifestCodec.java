package dev.sisa.core.shard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.DamagedItemException;
import java.util.ArrayList;
import java.util.List;

/**
 * A manifest as JSON, version 2.
 *
 * <p>{@code {"manifest":1,"slices":[{"blob","samples","contents"}],"checkpoints":[{"key","parameters","state","visits",
 * "finite"}]}}; hashes are hexadecimal, a blob is {@code "<key> <name>"} or empty, fields come in this order.
 */
final class ManifestCodec {

    private static final int VERSION = 2;
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private ManifestCodec() {}

    static String write(Manifest manifest) {
        ObjectNode root = JSON.createObjectNode().put("manifest", VERSION);
        ArrayNode slices = root.putArray("slices");
        for (SliceEntry slice : manifest.slices()) {
            slices.addObject()
                    .put("blob", text(slice.blob()))
                    .put("samples", slice.samples())
                    .put("contents", slice.contents().toHex());
        }
        ArrayNode checkpoints = root.putArray("checkpoints");
        for (CheckpointEntry checkpoint : manifest.checkpoints()) {
            checkpoints
                    .addObject()
                    .put("key", checkpoint.key().toHex())
                    .put("parameters", text(checkpoint.parameters()))
                    .put("state", text(checkpoint.state()))
                    .put("visits", checkpoint.visits())
                    .put("finite", checkpoint.finite());
        }
        return root.toString();
    }

    static Manifest read(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            if (root.path("manifest").asInt() != VERSION) {
                throw new DamagedItemException(
                        "a manifest of version " + root.path("manifest").asText("none")
                                + " cannot be read: this is a sisa for version " + VERSION);
            }
            List<SliceEntry> slices = new ArrayList<>();
            field(root, "slices", JsonNodeType.ARRAY).forEach(node -> slices.add(slice(node)));
            List<CheckpointEntry> checkpoints = new ArrayList<>();
            field(root, "checkpoints", JsonNodeType.ARRAY).forEach(node -> checkpoints.add(checkpoint(node)));
            return new Manifest(slices, checkpoints);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new DamagedItemException("a manifest cannot be read", e);
        }
    }

    private static SliceEntry slice(JsonNode node) {
        return new SliceEntry(
                blob(node, "blob"),
                field(node, "samples", JsonNodeType.NUMBER).asLong(),
                Bytes.ofHex(text(node, "contents")));
    }

    private static CheckpointEntry checkpoint(JsonNode node) {
        return new CheckpointEntry(
                Bytes.ofHex(text(node, "key")),
                blob(node, "parameters"),
                blob(node, "state"),
                field(node, "visits", JsonNodeType.NUMBER).asLong(),
                field(node, "finite", JsonNodeType.BOOLEAN).asBoolean());
    }

    private static String text(NamedBlob blob) {
        return blob.isNone() ? "" : blob.toString();
    }

    private static NamedBlob blob(JsonNode node, String name) {
        String text = text(node, name);
        return text.isEmpty() ? NamedBlob.NONE : NamedBlob.parse(text);
    }

    private static String text(JsonNode node, String name) {
        return field(node, name, JsonNodeType.STRING).textValue();
    }

    private static JsonNode field(JsonNode node, String name, JsonNodeType type) {
        JsonNode field = node.required(name);
        if (field.getNodeType() != type) {
            throw new IllegalArgumentException(name + " is a " + field.getNodeType() + ", not a " + type);
        }
        return field;
    }
}
