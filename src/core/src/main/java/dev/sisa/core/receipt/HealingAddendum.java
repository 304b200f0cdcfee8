package dev.sisa.core.receipt;

import dev.sisa.core.bytes.PrintableText;
import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.shard.ListDigest;
import dev.sisa.core.shard.LiveBlob;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Says what the touched shards consist of after healing, so that a holder of the retained data can train again and compare.
 *
 * @param erasure sequence of the request's erasure receipt
 * @param replayable whether training again is promised to give the same bits
 * @param shards in ascending order of their names
 * @param pages of its large lists
 */
public record HealingAddendum(
        ChainPosition link,
        String requestId,
        long erasure,
        Instant healedAt,
        boolean replayable,
        Basis basis,
        List<HealedShard> shards,
        ListPages pages)
        implements ReceiptBody {

    /** Name of the lists of {@link LiveBlob}s. */
    public static final String LIVE = "live";

    public HealingAddendum {
        requestId = PrintableText.checked("a request", requestId);
        if (erasure < 1 || erasure >= link.sequence()) {
            throw new InvalidValueException(
                    "receipt " + erasure + " is no erasure receipt before addendum " + link.sequence());
        }
        healedAt = healedAt.truncatedTo(ChronoUnit.MILLIS);
        shards = List.copyOf(shards);
        ShardName.requireOrder(
                link.format(), shards.stream().map(HealedShard::shard).toList());
    }

    @Override
    public ReceiptKind kind() {
        return ReceiptKind.HEALING;
    }

    @Override
    public SortedMap<String, List<ListDigest>> lists() {
        SortedMap<String, List<ListDigest>> lists = new TreeMap<>();
        lists.put(LIVE, shards.stream().map(HealedShard::live).toList());
        return Collections.unmodifiableSortedMap(lists);
    }

    /** The same with large lists cut into pages. */
    public HealingAddendum withPages(ListPages cut) {
        return new HealingAddendum(link, requestId, erasure, healedAt, replayable, basis, shards, cut);
    }
}
