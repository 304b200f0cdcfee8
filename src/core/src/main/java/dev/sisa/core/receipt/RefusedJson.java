package dev.sisa.core.receipt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.json.JsonPlace;

/** A receipt of a refusal as JSON. */
final class RefusedJson {

    private RefusedJson() {}

    static ObjectNode write(RefusedReceipt receipt, ObjectNode root) {
        RefusedRequest request = receipt.request();
        ObjectNode node = root.put("kind", receipt.kind().key())
                .putObject("request")
                .put("id", request.id())
                .put("regulation", request.regulation())
                .put("receivedAt", ReceiptBodyJson.text(request.receivedAt()))
                .put("refusedAt", ReceiptBodyJson.text(request.refusedAt()))
                .put("reason", request.reason().word());
        ExtensionJson.write(request.extension(), node);
        root.set("parts", ReceiptBodyJson.json(receipt.parts()));
        return root;
    }

    static RefusedReceipt read(JsonPlace place, ChainPosition chainPosition) {
        JsonPlace root = place.object("model", "sequence", "previous", "kind", "request", "parts", ListPagesJson.NAME);
        return root.checked(() -> new RefusedReceipt(
                chainPosition,
                request(root.at("request")),
                ReceiptBodyJson.digests(root.at("parts")),
                ListPagesJson.read(root)));
    }

    private static RefusedRequest request(JsonPlace place) {
        JsonPlace root = place.object("id", "regulation", "receivedAt", "refusedAt", "reason", "extension");
        return root.checked(() -> new RefusedRequest(
                root.at("id").text(),
                root.at("regulation").text(),
                ReceiptBodyJson.instant(root.at("receivedAt")),
                ReceiptBodyJson.instant(root.at("refusedAt")),
                new ReasonCode(root.at("reason").text()),
                ExtensionJson.read(root)));
    }
}
