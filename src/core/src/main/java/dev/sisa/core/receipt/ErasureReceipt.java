package dev.sisa.core.receipt;

import dev.sisa.core.bytes.PrintableText;
import dev.sisa.core.shard.ListDigest;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Says that everything that saw the samples of a request is destroyed.
 *
 * @param shards destroyed blobs, in ascending order of the shards
 * @param parts the {@link Commitment}s to the samples, one list a part of the request, in their order
 * @param notCovered sentences on what may still know of the samples
 */
public record ErasureReceipt(
        ChainPosition link,
        ForgottenRequest request,
        Basis basis,
        List<ErasedShard> shards,
        List<ListDigest> parts,
        List<String> notCovered)
        implements ReceiptBody {

    /** Name of the lists of destroyed blobs. */
    public static final String DESTROYED = "destroyed";

    /** Sentences on what no receipt covers. */
    public static final List<String> NEVER_COVERED = List.of(
            "backups of the stores, until their own window has passed",
            "function instances that are frozen with parameters in memory, until they are recycled by force",
            "copies of data, parameters or answers that were made downstream",
            "files that are being imported, and what an import sorts of them, until it ends");

    public ErasureReceipt {
        shards = List.copyOf(shards);
        parts = List.copyOf(parts);
        notCovered = List.copyOf(notCovered);
        ShardOrder.requireAscending(shards.stream().map(ErasedShard::shard).toList());
        notCovered.forEach(line -> PrintableText.checked("what is not covered", line));
    }

    /** Whether no stray copy of deleted rows was left in the control store when it was issued. */
    public boolean scrubbed() {
        return notCovered.equals(NEVER_COVERED);
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
}
