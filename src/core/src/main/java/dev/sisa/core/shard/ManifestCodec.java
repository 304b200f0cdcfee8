package dev.sisa.core.shard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.DamagedBlobException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Roots and pages of manifests as JSON, version 1.
 *
 * <p>A root is {@code {"root":1,"slices","steps","pages":["<epoch>/<step>/<sha256>"]}}; a page is
 * {@code {"page":1,"slices":[{"blob","samples","contents"}],"checkpoints":[{"key","parameters","state","visits","finite"}]}}.
 * Hashes are hexadecimal, a blob is {@code "<key> <name>"} or empty, fields come in this order.
 */
final class ManifestCodec {

    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private ManifestCodec() {}

    /**
     * A root as read.
     *
     * @param slices of the layout
     * @param steps that have a checkpoint
     * @param pages their names, in order
     */
    record Root(int slices, int steps, List<ManifestName> pages) {}

    static String root(Manifest manifest, List<ManifestName> pages) {
        ObjectNode root = JSON.createObjectNode()
                .put("root", VERSION)
                .put("slices", manifest.slices().size())
                .put("steps", manifest.checkpoints().size());
        ArrayNode names = root.putArray("pages");
        pages.forEach(page -> names.add(page.toString()));
        return root.toString();
    }

    static Root root(String text) {
        return read("root", text, node -> {
            List<ManifestName> pages = new ArrayList<>();
            field(node, "pages", JsonNodeType.ARRAY).forEach(page -> pages.add(ManifestName.parse(page.asText())));
            return new Root(number(node, "slices"), number(node, "steps"), List.copyOf(pages));
        });
    }

    static String page(ManifestPage page) {
        ObjectNode root = JSON.createObjectNode().put("page", VERSION);
        ArrayNode slices = root.putArray("slices");
        page.slices().forEach(slice -> slices.addObject()
                .put("blob", text(slice.blob()))
                .put("samples", slice.samples())
                .put("contents", slice.contents().toHex()));
        ArrayNode checkpoints = root.putArray("checkpoints");
        page.checkpoints().forEach(checkpoint -> checkpoints
                .addObject()
                .put("key", checkpoint.key().toHex())
                .put("parameters", text(checkpoint.parameters()))
                .put("state", text(checkpoint.state()))
                .put("visits", checkpoint.visits())
                .put("finite", checkpoint.finite()));
        return root.toString();
    }

    static ManifestPage page(String text) {
        return read("page", text, node -> {
            List<SliceEntry> slices = new ArrayList<>();
            field(node, "slices", JsonNodeType.ARRAY).forEach(slice -> slices.add(slice(slice)));
            List<CheckpointEntry> checkpoints = new ArrayList<>();
            field(node, "checkpoints", JsonNodeType.ARRAY).forEach(step -> checkpoints.add(checkpoint(step)));
            return new ManifestPage(slices, checkpoints);
        });
    }

    private static <T> T read(String kind, String text, Function<JsonNode, T> parse) {
        try {
            JsonNode root = JSON.readTree(text);
            if (root.path(kind).asInt() != VERSION) {
                throw new DamagedBlobException("the " + kind + " of a manifest of version "
                        + root.path(kind).asText("none") + " cannot be read: this is a sisa for version " + VERSION);
            }
            return parse.apply(root);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new DamagedBlobException("the " + kind + " of a manifest cannot be read: " + e.getMessage());
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

    private static int number(JsonNode node, String name) {
        return field(node, name, JsonNodeType.NUMBER).asInt();
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
