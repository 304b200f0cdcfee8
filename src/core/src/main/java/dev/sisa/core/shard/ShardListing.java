package dev.sisa.core.shard;

import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.PageLimit;
import java.util.List;
import java.util.SortedSet;
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
    public SortedSet<String> of(LongPredicate epochs) {
        SortedSet<String> found = new TreeSet<>();
        for (String prefix : List.of(keys.data(), keys.checkpoints())) {
            collect(prefix, found);
        }
        found.removeIf(key -> !epochs.test(BlobKeys.epoch(key)));
        return found;
    }

    /** Blobs that were written under one epoch. */
    public SortedSet<String> of(long epoch) {
        SortedSet<String> found = new TreeSet<>();
        for (String prefix : keys.epoch(epoch)) {
            collect(prefix, found);
        }
        return found;
    }

    private void collect(String prefix, SortedSet<String> found) {
        List<String> page;
        String after = "";
        do {
            page = blobs.list(prefix, after, PageLimit.MOST);
            found.addAll(page);
            after = page.isEmpty() ? after : page.getLast();
        } while (page.size() == PageLimit.MOST);
    }
}
