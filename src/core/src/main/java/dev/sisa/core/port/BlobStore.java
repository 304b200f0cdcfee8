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
     * Stores blobs, all of which are durable when the call returns: a group costs little more than one of them. Readers see all of
     * a blob or nothing, and nothing if its content fails or its length is not its size.
     *
     * <p>Idempotent: a key that is taken by the same content is as good as stored.
     *
     * @throws TakenKeyException if a key is taken by another content, which is left as it is; others may be stored
     * @throws StoreException if any of the blobs may not be stored, or not durably, while others may be; trying again with the
     *     same contents is safe
     */
    void put(Collection<NewBlob> blobs);

    /** One blob, stored like many. */
    default void put(String key, BlobContent content) {
        put(List.of(new NewBlob(key, content)));
    }

    /**
     * The bytes of a blob, to be closed by the caller; empty if there is none. Changes nothing. A delete meanwhile either lets
     * the stream come to its end or breaks it with an {@link java.io.IOException}: it never shortens it.
     *
     * @throws StoreException if the blob is there but cannot be read; trying again is safe
     */
    Optional<InputStream> open(String key);

    /**
     * How many calls it serves at a time so that none waits for another: callers with several independent calls make up to so
     * many together. 1 of a store whose calls take no longer than starting a thread.
     */
    default int together() {
        return 1;
    }

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
