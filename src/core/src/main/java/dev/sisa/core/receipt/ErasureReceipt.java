package dev.sisa.core.receipt;

import dev.sisa.core.shard.ListDigest;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Says that everything that saw the samples of a request is destroyed.
 *
 * @param shards destroyed blobs, in ascending order of the names of the shards
 * @param parts the {@link Commitment}s to the samples, one list a part of the request, in their order
 * @param notCovered what may still know of the samples
 * @param pages of its large lists
 */
public record ErasureReceipt(
        ChainPosition link,
        ForgottenRequest request,
        Basis basis,
        List<ErasedShard> shards,
        List<ListDigest> parts,
        NotCovered notCovered,
        ListPages pages)
        implements ReceiptBody {

    /** Name of the lists of destroyed blobs. */
    public static final String DESTROYED = "destroyed";

    public ErasureReceipt {
        shards = List.copyOf(shards);
        parts = List.copyOf(parts);
        ShardName.requireOrder(
                link.format(), shards.stream().map(ErasedShard::shard).toList());
    }

    @Override
    public ReceiptKind kind() {
        return ReceiptKind.ERASURE;
    }

    @Override
    public String requestId() {
        return request.id();
    }

    @Override
    public SortedMap<String, List<ListDigest>> lists() {
        SortedMap<String, List<ListDigest>> lists = new TreeMap<>();
        lists.put(COMMITMENTS, parts);
        lists.put(DESTROYED, shards.stream().map(ErasedShard::destroyed).toList());
        return Collections.unmodifiableSortedMap(lists);
    }

    /** The same with large lists cut into pages. */
    public ErasureReceipt withPages(ListPages cut) {
        return new ErasureReceipt(link, request, basis, shards, parts, notCovered, cut);
    }
}
