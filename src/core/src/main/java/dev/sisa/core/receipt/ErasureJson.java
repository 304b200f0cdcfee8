package dev.sisa.core.receipt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.json.JsonPlace;
import java.util.List;

/** An erasure receipt as JSON. */
final class ErasureJson {

    private ErasureJson() {}

    static ObjectNode write(ErasureReceipt receipt, ObjectNode root) {
        root.put("kind", receipt.kind().key()).set("basis", ReceiptBodyJson.json(receipt.basis()));
        request(receipt.request(), root.putObject("request"));
        var shards = root.putArray("shards");
        for (ErasedShard shard : receipt.shards()) {
            shards.add(ReceiptBodyJson.json(shard.shard())
                    .put("epoch", shard.epoch())
                    .put("erasedAt", ReceiptBodyJson.text(shard.erasedAt()))
                    .<ObjectNode>set("destroyed", ReceiptBodyJson.json(shard.destroyed())));
        }
        root.set("parts", ReceiptBodyJson.json(receipt.parts()));
        NotCovered notCovered = receipt.notCovered();
        switch (receipt.link().format()) {
            case ONE -> ReceiptBodyJson.texts(notCovered.all(), root.putArray("notCovered"));
            case TWO -> {
                ReceiptBodyJson.texts(notCovered.never(), root.putArray("notCovered"));
                ReceiptBodyJson.texts(notCovered.unscrubbed(), root.putArray("unscrubbed"));
            }
        }
        return root;
    }

    private static void request(ForgottenRequest request, ObjectNode node) {
        node.put("id", request.id()).put("regulation", request.regulation());
        ReceiptTimes receiptTimes = request.milestones();
        node.putObject("milestones")
                .put("receivedAt", ReceiptBodyJson.text(receiptTimes.receivedAt()))
                .put("forgottenAt", ReceiptBodyJson.text(receiptTimes.forgottenAt()))
                .put("dueAt", ReceiptBodyJson.text(receiptTimes.dueAt()))
                .put("erasedAt", ReceiptBodyJson.text(receiptTimes.erasedAt()));
        node.set("outcomes", ReceiptBodyJson.json(request.outcomes()));
        ExtensionJson.write(request.extension(), node);
    }

    static ErasureReceipt read(JsonPlace place, ChainPosition chainPosition) {
        JsonPlace root = place.object(
                "model",
                "sequence",
                "previous",
                "kind",
                "basis",
                "request",
                "shards",
                "parts",
                "notCovered",
                "unscrubbed",
                ListPagesJson.NAME);
        return root.checked(() -> new ErasureReceipt(
                chainPosition,
                request(root.at("request")),
                ReceiptBodyJson.basis(root.at("basis")),
                root.at("shards").members().stream()
                        .map(shard -> shard(shard, chainPosition.format()))
                        .toList(),
                ReceiptBodyJson.digests(root.at("parts")),
                notCovered(root, chainPosition.format()),
                ListPagesJson.read(root)));
    }

    private static NotCovered notCovered(JsonPlace root, ReceiptFormat format) {
        List<String> unscrubbed =
                switch (format) {
                    case ONE -> List.of();
                    case TWO -> root.at("unscrubbed").texts();
                };
        return new NotCovered(root.at("notCovered").texts(), unscrubbed);
    }

    private static ForgottenRequest request(JsonPlace place) {
        JsonPlace root = place.object("id", "regulation", "milestones", "outcomes", "extension");
        JsonPlace times = root.at("milestones").object("receivedAt", "forgottenAt", "dueAt", "erasedAt");
        ReceiptTimes receiptTimes = new ReceiptTimes(
                ReceiptBodyJson.instant(times.at("receivedAt")),
                ReceiptBodyJson.instant(times.at("forgottenAt")),
                ReceiptBodyJson.instant(times.at("dueAt")),
                ReceiptBodyJson.instant(times.at("erasedAt")));
        return root.checked(() -> new ForgottenRequest(
                root.at("id").text(),
                root.at("regulation").text(),
                receiptTimes,
                ReceiptBodyJson.outcomes(root.at("outcomes")),
                ExtensionJson.read(root)));
    }

    private static ErasedShard shard(JsonPlace place, ReceiptFormat format) {
        JsonPlace shard = place.object("shard", "epoch", "erasedAt", "destroyed");
        return shard.checked(() -> new ErasedShard(
                ReceiptBodyJson.shard(shard.at("shard"), format),
                shard.at("epoch").longNumber(),
                ReceiptBodyJson.instant(shard.at("erasedAt")),
                ReceiptBodyJson.digest(shard.at("destroyed"))));
    }
}
