package dev.sisa.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.receipt.ErasureReceipt;
import dev.sisa.core.receipt.HealingAddendum;
import dev.sisa.core.receipt.ListDigest;
import dev.sisa.core.receipt.Milestones;
import dev.sisa.core.receipt.ReceiptBody;
import java.time.Instant;
import java.util.stream.Collectors;

/** What a receipt says, in words. */
record ReceiptText(ReceiptBody body) {

    /** Erasure or healing. */
    String kind() {
        return switch (body) {
            case ErasureReceipt _ -> "erasure";
            case HealingAddendum _ -> "healing";
        };
    }

    /** When the last shard was erased or healed. */
    Instant at() {
        return switch (body) {
            case ErasureReceipt receipt -> receipt.request().milestones().erasedAt();
            case HealingAddendum addendum -> addendum.healedAt();
        };
    }

    /** What tells it from others, and the digest by which the next one names it. */
    ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("model", body.link().model())
                .put("sequence", body.link().sequence())
                .put("kind", kind())
                .put("request", body.requestId())
                .put("at", at().toString())
                .put("digest", body.digest());
    }

    /** All of it but the digests of lists. */
    String paragraph() {
        return body.title() + ", digest " + body.digest() + "\n"
                + switch (body) {
                    case ErasureReceipt receipt -> erasure(receipt);
                    case HealingAddendum addendum -> healing(addendum);
                };
    }

    private static String erasure(ErasureReceipt receipt) {
        Milestones milestones = receipt.request().milestones();
        long samples = receipt.parts().stream().mapToLong(ListDigest::count).sum();
        long blobs = receipt.shards().stream()
                .mapToLong(shard -> shard.destroyed().count())
                .sum();
        return "  request " + receipt.requestId() + " (" + receipt.request().regulation() + "), received "
                + milestones.receivedAt() + "\n  forgotten " + milestones.forgottenAt() + ", erased "
                + milestones.erasedAt() + ", due " + milestones.dueAt() + "\n  "
                + Figures.count(samples, "commitment") + "; " + Figures.count(blobs, "blob") + " destroyed in "
                + Figures.count(receipt.shards().size(), "shard") + "\n"
                + receipt.notCovered().stream()
                        .map(line -> "  not covered: " + line)
                        .collect(Collectors.joining("\n"));
    }

    private static String healing(HealingAddendum addendum) {
        return "  adds to receipt " + addendum.erasure() + ", request " + addendum.requestId() + "\n  healed "
                + addendum.healedAt() + ": " + Figures.count(addendum.shards().size(), "shard")
                + (addendum.replayable() ? "" : "; training again need not give the same bits");
    }
}
