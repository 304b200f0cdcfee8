package dev.sisa.core.receipt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.schema.BadSchemaException;
import dev.sisa.core.schema.JsonPlace;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Bodies as JSON, told apart by {@code kind}; instants are ISO-8601 in UTC with milliseconds. */
final class ReceiptBodyJson {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private ReceiptBodyJson() {}

    static ObjectNode write(ReceiptBody body) {
        ObjectNode root = JsonNodeFactory.instance
                .objectNode()
                .put("model", body.link().model())
                .put("sequence", body.link().sequence())
                .put("previous", body.link().previous());
        return switch (body) {
            case ErasureReceipt receipt -> ErasureJson.write(receipt, root);
            case HealingAddendum addendum -> AddendumJson.write(addendum, root);
        };
    }

    /**
     * The body at a place.
     *
     * @throws BadSchemaException if there is none, or one with anything unknown in it
     */
    static ReceiptBody read(JsonPlace place) {
        Link link = place.checked(() -> new Link(
                place.at("model").text(),
                place.at("sequence").longNumber(),
                place.at("previous").text()));
        return switch (place.at("kind").text()) {
            case ErasureJson.KIND -> ErasureJson.read(place, link);
            case AddendumJson.KIND -> AddendumJson.read(place, link);
            default ->
                throw place.at("kind")
                        .bad(
                                "is a kind of receipt unknown here",
                                "This program reads " + ErasureJson.KIND + " and " + AddendumJson.KIND);
        };
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
