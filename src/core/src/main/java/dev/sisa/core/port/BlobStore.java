package dev.sisa.core.port;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Blobs that never change: created once under a key, read, deleted.
 *
 * <p>Keys have the form of {@link BlobKey}; others are refused with an {@link IllegalArgumentException}. No key may be the
 * folder of another ({@code a} and {@code a/b}): a directory cannot hold both. Safe for threads and for several processes.
 *
 * <p>Order, strongly consistent in every process: once a put has returned, {@link #open} finds the blob and {@link #list} names
 * it; once a delete has returned, neither does of any of its keys. An empty list is the proof of erasure, so there must be no adapter of a store
 * with eventually consistent lists.
 */
public interface BlobStore {

    /**
     * Stores a blob durably unless its key is taken. Idempotent for one content; readers see all of it or nothing, and
     * nothing if the content fails or its length is not its size.
     *
     * @return false if a blob of that key is there already; it is left as it is
     * @throws StoreException if the blob could not be stored; trying again is safe
     */
    boolean putIfAbsent(String key, BlobContent content);

    /**
     * The bytes of a blob, to be closed by the caller; empty if there is none. Changes nothing. A delete meanwhile either lets
     * the stream come to its end or breaks it with an {@link java.io.IOException}: it never shortens it.
     *
     * @throws StoreException if the blob is there but cannot be read; trying again is safe
     */
    Optional<InputStream> open(String key);

    /**
     * Deletes blobs durably; idempotent, absent blobs and keys that are named twice are no error.
     *
     * @param keys any number: an adapter cuts them into calls of its store
     * @throws StoreException if any of the blobs may still be there, while others may be gone; trying again is safe
     */
    void delete(Collection<String> keys);

    /**
     * Keys that start with a prefix, in unsigned byte order, half-written blobs of other processes included (as keys that can
     * be deleted, not opened). Changes nothing. Pages are not one snapshot: a key that is put or deleted between two pages is
     * listed or not; every other is listed once.
     *
     * @param after key to go on behind, empty for the first page
     * @param limit at most this many keys, 1 to 1,000; a page may be short, so only its {@code next} tells of more
     * @throws StoreException if the store cannot be read; trying again is safe, from the same page on
     */
    Page<String> list(String prefix, String after, int limit);

    /**
     * Sentences for a receipt on what no {@link #delete} of this store covers, always the same: backups, for example. There is at
     * least one, since no store overwrites everything that it frees.
     */
    List<String> neverCovered();
}
