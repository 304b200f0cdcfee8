package dev.sisa.core.receipt;

import dev.sisa.core.shard.ListDigest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Says that a request was refused, when and why. It names no shard and no blob, proves no erasure, and no addendum follows it.
 *
 * @param parts the {@link Commitment}s to the ids that the request names, one list
 * @param pages of its large lists
 */
public record RefusedReceipt(ChainPosition link, RefusedRequest request, List<ListDigest> parts, ListPages pages)
        implements ReceiptBody {

    public RefusedReceipt {
        parts = List.copyOf(parts);
    }

    @Override
    public ReceiptKind kind() {
        return ReceiptKind.REFUSED;
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
    public RefusedReceipt withPages(ListPages cut) {
        return new RefusedReceipt(link, request, parts, cut);
    }
}
