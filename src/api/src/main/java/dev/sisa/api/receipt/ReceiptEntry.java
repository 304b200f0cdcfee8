package dev.sisa.api.receipt;

import dev.sisa.api.request.FindingCounts;
import dev.sisa.core.receipt.ErasureReceipt;
import dev.sisa.core.receipt.HealingAddendum;
import dev.sisa.core.receipt.NothingErasedReceipt;
import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.receipt.ReceiptKind;
import dev.sisa.core.receipt.RefusedReceipt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A receipt in short.
 *
 * @param model name of the model
 * @param sequence its number in the chain of the model, from 1
 * @param kind see {@link ReceiptKind}
 * @param requestId the request that it answers
 * @param at when the last shard was erased or healed, or it was known that there is nothing to erase, or it was refused
 * @param digest hexadecimal SHA-256 by which the next receipt names it
 * @param counts what the request found; absent of an addendum and a refusal
 * @param keyIds the keys that it is signed with; none if it is not signed yet, and where files are checked
 */
public record ReceiptEntry(
        String model,
        long sequence,
        ReceiptKind kind,
        String requestId,
        Instant at,
        String digest,
        Optional<FindingCounts> counts,
        List<String> keyIds) {

    public ReceiptEntry {
        keyIds = List.copyOf(keyIds);
    }

    /** A receipt; its keys, if these are to be told. */
    public static ReceiptEntry of(ReceiptBody body, List<String> keyIds) {
        return new ReceiptEntry(
                body.link().model(),
                body.link().sequence(),
                body.kind(),
                body.requestId(),
                at(body),
                body.digest(),
                counts(body),
                keyIds);
    }

    private static Instant at(ReceiptBody body) {
        return switch (body) {
            case ErasureReceipt receipt -> receipt.request().milestones().erasedAt();
            case NothingErasedReceipt receipt -> receipt.request().answeredAt();
            case RefusedReceipt receipt -> receipt.request().refusedAt();
            case HealingAddendum addendum -> addendum.healedAt();
        };
    }

    private static Optional<FindingCounts> counts(ReceiptBody body) {
        return switch (body) {
            case ErasureReceipt receipt ->
                Optional.of(FindingCounts.of(receipt.request().outcomes()));
            case NothingErasedReceipt receipt ->
                Optional.of(FindingCounts.of(receipt.request().outcomes()));
            case RefusedReceipt _, HealingAddendum _ -> Optional.empty();
        };
    }
}
