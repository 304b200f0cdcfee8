package dev.sisa.core.receipt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.json.JsonPlace;

/** A receipt that nothing was erased as JSON; its kind says why. */
final class NothingErasedJson {

    private NothingErasedJson() {}

    static ObjectNode write(NothingErasedReceipt receipt, ObjectNode root) {
        AnsweredRequest request = receipt.request();
        ObjectNode node = root.put("kind", receipt.kind().key())
                .putObject("request")
                .put("id", request.id())
                .put("regulation", request.regulation())
                .put("receivedAt", ReceiptBodyJson.text(request.receivedAt()))
                .put("answeredAt", ReceiptBodyJson.text(request.answeredAt()));
        node.set("outcomes", ReceiptBodyJson.json(request.outcomes()));
        ExtensionJson.write(request.extension(), node);
        root.set("parts", ReceiptBodyJson.json(receipt.parts()));
        return root;
    }

    static NothingErasedReceipt read(JsonPlace place, ChainPosition chainPosition, ReceiptKind kind) {
        JsonPlace root = place.object("model", "sequence", "previous", "kind", "request", "parts", ListPagesJson.NAME);
        return root.checked(() -> new NothingErasedReceipt(
                chainPosition,
                kind,
                request(root.at("request")),
                ReceiptBodyJson.digests(root.at("parts")),
                ListPagesJson.read(root)));
    }

    private static AnsweredRequest request(JsonPlace place) {
        JsonPlace root = place.object("id", "regulation", "receivedAt", "answeredAt", "outcomes", "extension");
        return root.checked(() -> new AnsweredRequest(
                root.at("id").text(),
                root.at("regulation").text(),
                ReceiptBodyJson.instant(root.at("receivedAt")),
                ReceiptBodyJson.instant(root.at("answeredAt")),
                ReceiptBodyJson.outcomes(root.at("outcomes")),
                ExtensionJson.read(root)));
    }
}
