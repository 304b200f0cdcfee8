package dev.sisa.core.receipt.check;

import dev.sisa.core.receipt.ChainPosition;
import dev.sisa.core.receipt.ErasureReceipt;
import dev.sisa.core.receipt.HealingAddendum;
import dev.sisa.core.receipt.NothingErasedReceipt;
import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.receipt.ReceiptFormat;
import dev.sisa.core.receipt.ReceiptKind;
import dev.sisa.core.receipt.RefusedReceipt;
import dev.sisa.core.receipt.ShardName;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The part of a receipt that the check of a chain keeps once its file is read, however large that is.
 *
 * @param digest of the body
 * @param erasure the receipt that it adds to, of an addendum that tells of a shard
 * @param shards of such an addendum of format 1; by the names of later ones the addenda of two requests cannot be compared
 * @param date when it says that the last shard was erased or healed, that nothing had to be, or that it was refused
 * @param odd its own times that run backwards
 */
record ReceiptSummary(
        ChainPosition link,
        String digest,
        ReceiptKind kind,
        String requestId,
        OptionalLong erasure,
        Set<ShardName> shards,
        Instant date,
        List<String> odd) {

    static ReceiptSummary of(ReceiptBody body) {
        return new ReceiptSummary(
                body.link(),
                body.digest(),
                body.kind(),
                body.requestId(),
                erasure(body),
                shards(body),
                date(body),
                TimeCheck.within(body));
    }

    private static OptionalLong erasure(ReceiptBody body) {
        return body instanceof HealingAddendum addendum && !addendum.shards().isEmpty()
                ? OptionalLong.of(addendum.erasure())
                : OptionalLong.empty();
    }

    private static Set<ShardName> shards(ReceiptBody body) {
        return body instanceof HealingAddendum addendum && addendum.link().format() == ReceiptFormat.ONE
                ? Set.copyOf(addendum.shardNames())
                : Set.of();
    }

    private static Instant date(ReceiptBody body) {
        return switch (body) {
            case ErasureReceipt receipt -> receipt.request().milestones().erasedAt();
            case NothingErasedReceipt receipt -> receipt.request().answeredAt();
            case RefusedReceipt receipt -> receipt.request().refusedAt();
            case HealingAddendum addendum -> addendum.healedAt();
        };
    }

    String title() {
        return link.title();
    }
}
