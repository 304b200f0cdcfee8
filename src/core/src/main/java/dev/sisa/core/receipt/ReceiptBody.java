package dev.sisa.core.receipt;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.json.CanonicalJson;
import dev.sisa.core.shard.ListDigest;
import java.util.List;
import java.util.SortedMap;

/** The body of a receipt: the part that is chained and signed. */
public sealed interface ReceiptBody permits ErasureReceipt, NothingErasedReceipt, RefusedReceipt, HealingAddendum {

    /** Name of the lists of commitments. */
    String COMMITMENTS = "commitments";

    /** Under outcomes: how many people are named of whom no sample is known. */
    String NEVER_SEEN_SUBJECTS = "never-seen-subjects";

    ChainPosition link();

    ReceiptKind kind();

    /** Id of the request that it answers. */
    String requestId();

    /** The digests that bind the lists beside it, by the lists' name. */
    SortedMap<String, List<ListDigest>> lists();

    /** The digests that bind the pages of those lists that are too large to lie beside it. */
    ListPages pages();

    /** The shards that it names, in its order. */
    default List<ShardName> shardNames() {
        return switch (this) {
            case ErasureReceipt receipt ->
                receipt.shards().stream().map(ErasedShard::shard).toList();
            case HealingAddendum addendum ->
                addendum.shards().stream().map(HealedShard::shard).toList();
            case NothingErasedReceipt _, RefusedReceipt _ -> List.of();
        };
    }

    /** The receipt's name in messages. */
    default String title() {
        return link().title();
    }

    /** The canonical text. */
    default String text() {
        return CanonicalJson.write(ReceiptBodyJson.write(this));
    }

    /** The bytes that its signatures are over. */
    default Bytes signed() {
        return link().format().signed(this);
    }

    /** Hexadecimal SHA-256 of the canonical text: by it the next receipt names this one. */
    default String digest() {
        return Sha256.of(Bytes.ofText(text())).toHex();
    }
}
