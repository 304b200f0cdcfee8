package dev.sisa.core.receipt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.json.BadJsonException;
import dev.sisa.core.json.JsonPlace;
import dev.sisa.core.shard.ListDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Bodies as JSON, told apart by {@code kind}; instants are ISO-8601 in UTC with milliseconds. */
public final class ReceiptBodyJson {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private ReceiptBodyJson() {}

    /** The body of a receipt. */
    public static ObjectNode write(ReceiptBody body) {
        ObjectNode root = JsonNodeFactory.instance
                .objectNode()
                .put("model", body.link().model())
                .put("sequence", body.link().sequence())
                .put("previous", body.link().previous());
        ObjectNode node =
                switch (body) {
                    case ErasureReceipt receipt -> ErasureJson.write(receipt, root);
                    case NothingErasedReceipt receipt -> NothingErasedJson.write(receipt, root);
                    case RefusedReceipt receipt -> RefusedJson.write(receipt, root);
                    case HealingAddendum addendum -> AddendumJson.write(addendum, root);
                };
        return ListPagesJson.write(body.pages(), node);
    }

    /**
     * The body at a place.
     *
     * @throws BadJsonException if there is none, or one with anything unknown in it
     */
    public static ReceiptBody read(ReceiptFormat format, JsonPlace place) {
        ChainPosition chainPosition = place.checked(() -> new ChainPosition(
                format,
                place.at("model").text(),
                place.at("sequence").longNumber(),
                place.at("previous").text()));
        ReceiptKind kind = kind(place.at("kind"));
        return switch (kind) {
            case ERASURE -> ErasureJson.read(place, chainPosition);
            case ALREADY_ERASED, NOTHING_FOUND -> NothingErasedJson.read(place, chainPosition, kind);
            case REFUSED -> RefusedJson.read(place, chainPosition);
            case HEALING -> AddendumJson.read(place, chainPosition);
        };
    }

    private static ReceiptKind kind(JsonPlace place) {
        String word = place.text();
        return Arrays.stream(ReceiptKind.values())
                .filter(kind -> kind.key().equals(word))
                .findFirst()
                .orElseThrow(() -> place.bad(
                        "is a kind of receipt unknown here",
                        "This program reads "
                                + Arrays.stream(ReceiptKind.values())
                                        .map(ReceiptKind::key)
                                        .collect(Collectors.joining(", "))));
    }

    /** A shard: a number in format 1, a text later. */
    static ObjectNode json(ShardName shard) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        return shard.number().isPresent()
                ? node.put("shard", shard.number().getAsInt())
                : node.put("shard", shard.text());
    }

    static ShardName shard(JsonPlace place, ReceiptFormat format) {
        return switch (format) {
            case ONE -> place.checked(() -> ShardName.numbered(place.wholeNumber()));
            case TWO -> place.checked(() -> new ShardName(place.text()));
        };
    }

    static void texts(List<String> lines, ArrayNode array) {
        lines.forEach(array::add);
    }

    static ObjectNode json(Map<String, Long> outcomes) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        outcomes.forEach(node::put);
        return node;
    }

    static NavigableMap<String, Long> outcomes(JsonPlace place) {
        NavigableMap<String, Long> outcomes = new TreeMap<>();
        place.keysInOrder()
                .forEach(outcome -> outcomes.put(outcome, place.at(outcome).longNumber()));
        return outcomes;
    }

    static ArrayNode json(List<ListDigest> digests) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        digests.forEach(digest -> array.add(json(digest)));
        return array;
    }

    static List<ListDigest> digests(JsonPlace place) {
        return place.members().stream().map(ReceiptBodyJson::digest).toList();
    }

    static String text(Instant instant) {
        return INSTANT.format(instant);
    }

    static Instant instant(JsonPlace place) {
        try {
            return Instant.from(INSTANT.parse(place.text()));
        } catch (DateTimeParseException _) {
            throw place.bad("is no instant", "State one as 2026-01-31T12:00:00.000Z");
        }
    }

    static ObjectNode json(ListDigest digest) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("count", digest.count())
                .put("sha256", digest.sha256());
    }

    static ListDigest digest(JsonPlace place) {
        JsonPlace digest = place.object("count", "sha256");
        return place.checked(() -> new ListDigest(
                digest.at("count").longNumber(), digest.at("sha256").text()));
    }

    static ObjectNode json(Basis basis) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("spec", basis.spec())
                .put("layout", basis.layout())
                .put("engine", basis.engine());
    }

    static Basis basis(JsonPlace place) {
        JsonPlace basis = place.object("spec", "layout", "engine");
        return place.checked(() -> new Basis(
                basis.at("spec").text(),
                basis.at("layout").text(),
                basis.at("engine").text()));
    }
}
