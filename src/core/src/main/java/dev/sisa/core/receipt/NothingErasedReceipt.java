package dev.sisa.core.receipt;

import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.shard.ListDigest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Says that a request was answered and that nothing was erased for it: because nothing is known of what it names, or because what
 * is known of it had been erased before. It names no shard and no blob, and no addendum follows it.
 *
 * @param kind {@link ReceiptKind#ALREADY_ERASED} or {@link ReceiptKind#NOTHING_FOUND}
 * @param parts the {@link Commitment}s to the ids, one list a part of the request, in their order
 * @param pages of its large lists
 */
public record NothingErasedReceipt(
        ChainPosition link, ReceiptKind kind, AnsweredRequest request, List<ListDigest> parts, ListPages pages)
        implements ReceiptBody {

    public NothingErasedReceipt {
        if (kind != ReceiptKind.ALREADY_ERASED && kind != ReceiptKind.NOTHING_FOUND) {
            throw new InvalidValueException("a receipt that nothing was erased is not of kind " + kind.key());
        }
        parts = List.copyOf(parts);
    }

    @Override
    public String requestId() {
        return request.id();
    }

    @Override
    public SortedMap<String, List<ListDigest>> lists() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(COMMITMENTS, parts)));
    }

    /** The same with large lists cut into pages. */
    public NothingErasedReceipt withPages(ListPages cut) {
        return new NothingErasedReceipt(link, kind, request, parts, cut);
    }
}
