package dev.sisa.cli.receipt;

import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.Outcomes;
import dev.sisa.core.receipt.AnsweredRequest;
import dev.sisa.core.receipt.ErasureReceipt;
import dev.sisa.core.receipt.Extension;
import dev.sisa.core.receipt.HealingAddendum;
import dev.sisa.core.receipt.NothingErasedReceipt;
import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.receipt.ReceiptKind;
import dev.sisa.core.receipt.ReceiptTimes;
import dev.sisa.core.receipt.RefusedReceipt;
import dev.sisa.core.receipt.RefusedRequest;
import dev.sisa.core.shard.ListDigest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The content of a receipt in words. */
record ReceiptText(ReceiptBody body) {

    /** All of it but the digests of lists. */
    String paragraph() {
        return body.title() + ", digest " + body.digest() + "\n"
                + switch (body) {
                    case ErasureReceipt receipt -> erasure(receipt);
                    case NothingErasedReceipt receipt -> nothingErased(receipt);
                    case RefusedReceipt receipt -> refused(receipt);
                    case HealingAddendum addendum -> healing(addendum);
                };
    }

    /** Whether it shows that something was erased: one of a former version may be called an erasure and name no shard. */
    boolean provesErasure() {
        return switch (body) {
            case ErasureReceipt receipt -> !receipt.shards().isEmpty();
            case NothingErasedReceipt _, RefusedReceipt _ -> false;
            case HealingAddendum _ -> true;
        };
    }

    private static String erasure(ErasureReceipt receipt) {
        ReceiptTimes receiptTimes = receipt.request().milestones();
        long samples = receipt.parts().stream().mapToLong(ListDigest::count).sum();
        long blobs = receipt.shards().stream()
                .mapToLong(shard -> shard.destroyed().count())
                .sum();
        return "  request " + receipt.requestId() + " (" + receipt.request().regulation() + "), received "
                + receiptTimes.receivedAt() + "\n  forgotten " + receiptTimes.forgottenAt() + ", erased "
                + receiptTimes.erasedAt() + ", due " + receiptTimes.dueAt() + "\n  "
                + Figures.count(samples, "commitment") + "; " + Figures.count(blobs, "blob") + " destroyed in "
                + Figures.count(receipt.shards().size(), "shard") + "\n  found: "
                + outcomes(receipt.request().outcomes())
                + extension(receipt.request().extension()) + "\n"
                + receipt.notCovered().all().stream()
                        .map(line -> "  not covered: " + line)
                        .collect(Collectors.joining("\n"));
    }

    private static String nothingErased(NothingErasedReceipt receipt) {
        AnsweredRequest request = receipt.request();
        long ids = receipt.parts().stream().mapToLong(ListDigest::count).sum();
        return "  request " + request.id() + " (" + request.regulation() + "), received " + request.receivedAt()
                + ", answered " + request.answeredAt() + "\n  "
                + (receipt.kind() == ReceiptKind.NOTHING_FOUND
                        ? "nothing was found of what it names: this is no proof of an erasure"
                        : "nothing was left to erase: what is known of it was erased before, as earlier receipts tell")
                + "\n  " + Figures.count(ids, "commitment") + "; found: " + outcomes(request.outcomes())
                + extension(request.extension());
    }

    private static String refused(RefusedReceipt receipt) {
        RefusedRequest request = receipt.request();
        long ids = receipt.parts().stream().mapToLong(ListDigest::count).sum();
        return "  request " + request.id() + " (" + request.regulation() + "), received " + request.receivedAt()
                + ", refused " + request.refusedAt() + ": " + request.reason().word() + "\n  "
                + Figures.count(ids, "commitment") + extension(request.extension());
    }

    private static String extension(Optional<Extension> extension) {
        return extension
                .map(granted -> "\n  the period to answer was extended until " + granted.until() + ": "
                        + granted.reason().word())
                .orElse("");
    }

    /** Such as {@code accepted 2, never seen 1}. Which commitment is of which, a receipt does not tell. */
    private static String outcomes(Map<String, Long> outcomes) {
        return outcomes.isEmpty()
                ? "no sample"
                : outcomes.entrySet().stream()
                                .map(outcome ->
                                        outcome.getKey().replace('-', ' ') + " " + Figures.count(outcome.getValue()))
                                .collect(Collectors.joining(", "))
                        + (outcomes.containsKey(ReceiptBody.NEVER_SEEN_SUBJECTS) ? "\n  " + Outcomes.NO_TRACE : "");
    }

    private static String healing(HealingAddendum addendum) {
        return "  adds to receipt " + addendum.erasure() + ", request " + addendum.requestId() + "\n  healed "
                + addendum.healedAt() + ": " + Figures.count(addendum.shards().size(), "shard")
                + (addendum.replayable() ? "" : "; training again need not give the same bits");
    }
}
