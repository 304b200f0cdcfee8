package dev.sisa.core.shard;

import dev.sisa.core.port.BlobStore;
import dev.sisa.core.store.Pages;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.LongPredicate;

/** Keys of the blobs that a shard really has, half-written ones included. */
public final class ShardListing {

    private final BlobStore blobs;
    private final BlobKeys keys;

    public ShardListing(BlobStore blobs, BlobKeys keys) {
        this.blobs = blobs;
        this.keys = keys;
    }

    /** Blobs that were written under these epochs. */
    public NavigableSet<String> of(LongPredicate epochs) {
        NavigableSet<String> found = new TreeSet<>();
        for (String prefix : keys.all()) {
            Pages.ofKeys(blobs, prefix, found::addAll);
        }
        found.removeIf(key -> !epochs.test(BlobKeys.epoch(key)));
        return found;
    }
}
