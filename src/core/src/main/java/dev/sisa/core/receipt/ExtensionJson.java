package dev.sisa.core.receipt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.json.JsonPlace;
import java.util.Optional;

/** An extension as {@code extension} of a request; absent if there is none, as in every receipt of format 1. */
final class ExtensionJson {

    private static final String NAME = "extension";

    private ExtensionJson() {}

    static void write(Optional<Extension> extension, ObjectNode request) {
        extension.ifPresent(granted -> request.putObject(NAME)
                .put("reason", granted.reason().word())
                .put("until", ReceiptBodyJson.text(granted.until())));
    }

    static Optional<Extension> read(JsonPlace request) {
        if (!request.has(NAME)) {
            return Optional.empty();
        }
        JsonPlace place = request.at(NAME).object("reason", "until");
        return Optional.of(place.checked(() ->
                new Extension(new ReasonCode(place.at("reason").text()), ReceiptBodyJson.instant(place.at("until")))));
    }
}
