package dev.sisa.core.port;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The only shared mutable state: items, changed by conditional transactions.
 *
 * <p>The semantics are those that SQLite and DynamoDB share; an adapter rejects all that only its own store supports. Safe
 * for threads and for several processes.
 */
public interface ControlStore {

    /** Keys of one read: what DynamoDB gives in one answer. */
    int MOST_KEYS = 100;

    /**
     * Items as of the last committed transaction: strongly consistent item by item, though not one snapshot. Absent ones are
     * left out; the order of keys does not matter.
     *
     * @param keys 0 to 100 distinct ones, of any tables and partitions; for more see {@link dev.sisa.core.store.ItemReads}
     * @throws IllegalArgumentException if there are more, or one is named twice
     * @throws StoreException if any item cannot be read; reading again is always safe
     */
    Map<ItemKey, Item> read(Collection<ItemKey> keys);

    /**
     * The keys in the given order, for adapters.
     *
     * @throws IllegalArgumentException unless one read may name them
     */
    static Set<ItemKey> distinct(Collection<ItemKey> keys) {
        Set<ItemKey> distinct = new LinkedHashSet<>(keys);
        if (keys.size() > MOST_KEYS || distinct.size() != keys.size()) {
            throw new IllegalArgumentException("a read names at most " + MOST_KEYS + " items, and each once; "
                    + keys.size() + " keys name " + distinct.size());
        }
        return distinct;
    }

    /** One item, read like many. */
    default Optional<Item> read(ItemKey key) {
        return Optional.ofNullable(read(List.of(key)).get(key));
    }

    /**
     * Items of one partition whose sort key starts with a prefix, in key order (strongly consistent item by item, though not
     * one snapshot).
     *
     * @param after sort key to go on behind, empty for the first page
     * @param limit at most this many items, 1 to 1,000; a page may be short, so only its {@code next} tells of more
     * @throws StoreException if the store cannot be read; reading again is always safe
     */
    Page<Item> list(ItemKey prefix, String after, int limit);

    /**
     * Does all writes or none. Not idempotent by itself: conditions make it so.
     *
     * <p>Order: transactions on one item happen one after the other. A read or list after a commit has returned
     * {@link CommitResult.Committed} finds its writes, in every process; if it returned {@link CommitResult.Unknown}, a read
     * right after it may still come before them.
     *
     * <p>After {@link CommitResult.Conflict} and {@link CommitResult.Throttled} the same transaction may be committed again, after
     * a pause; after {@link CommitResult.ConditionFailed} and {@link CommitResult.Unknown} the caller reads first, and decides from
     * the stored items, among which may be its own. {@link dev.sisa.core.store.Retry} does so.
     *
     * @throws StoreException if the store is at fault and nothing happened; the same transaction may be committed again
     */
    CommitResult commit(Transaction transaction);

    /**
     * Leaves no copy of deleted or replaced items in the store's own files, as far as the store can tell. Idempotent; changes
     * nothing that is read or listed. Order: it covers what was deleted or replaced by commits that returned before it was
     * called, and perhaps later ones.
     *
     * @return what it could not cover this time, in sentences for a receipt: another user of the store or a lack of room may
     *     prevent it, all else goes on, and trying again later is safe. Empty if nothing was left but {@link #neverCovered}
     * @throws StoreException if the store is at fault; trying again is safe
     */
    List<String> scrub();

    /**
     * Sentences for a receipt on what no {@link #scrub} of this store covers, always the same: backups, for example. There is at
     * least one, since no store overwrites everything that it frees.
     */
    List<String> neverCovered();
}
