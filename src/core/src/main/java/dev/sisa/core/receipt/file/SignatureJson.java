package dev.sisa.core.receipt.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.json.JsonPlace;
import dev.sisa.core.receipt.ReceiptFormat;
import dev.sisa.core.signing.ReceiptSignature;
import java.util.List;

/** The signatures of a document as JSON: {@code signature} in format 1, the list {@code signatures} in later ones. */
final class SignatureJson {

    private SignatureJson() {}

    /** The key under which they stand. */
    static String name(ReceiptFormat format) {
        return switch (format) {
            case ONE -> "signature";
            case TWO -> "signatures";
        };
    }

    static void write(ReceiptDocument document, ObjectNode root) {
        ReceiptFormat format = document.body().link().format();
        switch (format) {
            case ONE -> root.set(name(format), json(document.signatures().getFirst()));
            case TWO -> {
                var array = root.putArray(name(format));
                document.signatures().forEach(signature -> array.add(json(signature)));
            }
        }
    }

    static List<ReceiptSignature> read(ReceiptFormat format, JsonPlace root) {
        JsonPlace place = root.at(name(format));
        return switch (format) {
            case ONE -> List.of(signature(place));
            case TWO -> place.members().stream().map(SignatureJson::signature).toList();
        };
    }

    private static ObjectNode json(ReceiptSignature signature) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("algorithm", signature.algorithm())
                .put("keyId", signature.keyId())
                .put("value", signature.value());
    }

    private static ReceiptSignature signature(JsonPlace place) {
        JsonPlace signature = place.object("algorithm", "keyId", "value");
        return signature.checked(() -> new ReceiptSignature(
                signature.at("algorithm").text(),
                signature.at("keyId").text(),
                signature.at("value").text()));
    }
}
