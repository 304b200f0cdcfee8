package dev.sisa.core.store;

import java.util.List;
import java.util.Optional;

/**
 * The only place where state changes hands: items, and transactions that compare before they swap.
 *
 * <p>The semantics are what SQLite and DynamoDB both give, and each adapter refuses what only it could do. Safe for threads
 * and for several processes.
 */
public interface ControlStore {

    /**
     * The item as of the last committed transaction (strongly consistent).
     *
     * @throws StoreException if the store cannot be read; reading again is always safe
     */
    Optional<Item> read(ItemKey key);

    /**
     * Items of one partition whose sort key starts with a prefix, in key order (strongly consistent item by item, though not
     * one snapshot).
     *
     * @param after sort key to go on behind, empty for the first page
     * @param limit at most this many items, 1 to 1,000; fewer than that means there are no more
     * @throws StoreException if the store cannot be read; reading again is always safe
     */
    List<Item> list(ItemKey prefix, String after, int limit);

    /**
     * Does all writes or none. Not idempotent by itself: conditions make it so.
     *
     * @throws StoreException if the store is at fault and nothing happened
     */
    CommitResult commit(Transaction transaction);

    /**
     * Leaves no copy of deleted or replaced items in the store's own files, as far as the store can tell; idempotent.
     *
     * @return false if not now, because somebody else is in the way or there is no room for it: all else goes on, and trying again
     *     later is safe
     * @throws StoreException if the store is at fault
     */
    boolean scrub();
}
