package dev.sisa.core.receipt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.json.JsonPlace;

/** A healing addendum as JSON. */
final class AddendumJson {

    private AddendumJson() {}

    static ObjectNode write(HealingAddendum addendum, ObjectNode root) {
        root.put("kind", addendum.kind().key())
                .put("request", addendum.requestId())
                .put("erasure", addendum.erasure())
                .put("healedAt", ReceiptBodyJson.text(addendum.healedAt()))
                .put("replayable", addendum.replayable())
                .set("basis", ReceiptBodyJson.json(addendum.basis()));
        var shards = root.putArray("shards");
        for (HealedShard shard : addendum.shards()) {
            shards.add(ReceiptBodyJson.json(shard.shard())
                    .put("epoch", shard.epoch())
                    .<ObjectNode>set("live", ReceiptBodyJson.json(shard.live())));
        }
        return root;
    }

    static HealingAddendum read(JsonPlace place, ChainPosition chainPosition) {
        JsonPlace root = place.object(
                "model",
                "sequence",
                "previous",
                "kind",
                "request",
                "erasure",
                "healedAt",
                "replayable",
                "basis",
                "shards",
                ListPagesJson.NAME);
        return root.checked(() -> new HealingAddendum(
                chainPosition,
                root.at("request").text(),
                root.at("erasure").longNumber(),
                ReceiptBodyJson.instant(root.at("healedAt")),
                root.at("replayable").flag(),
                ReceiptBodyJson.basis(root.at("basis")),
                root.at("shards").members().stream()
                        .map(shard -> shard(shard, chainPosition.format()))
                        .toList(),
                ListPagesJson.read(root)));
    }

    private static HealedShard shard(JsonPlace place, ReceiptFormat format) {
        JsonPlace shard = place.object("shard", "epoch", "live");
        return shard.checked(() -> new HealedShard(
                ReceiptBodyJson.shard(shard.at("shard"), format),
                shard.at("epoch").longNumber(),
                ReceiptBodyJson.digest(shard.at("live"))));
    }
}
