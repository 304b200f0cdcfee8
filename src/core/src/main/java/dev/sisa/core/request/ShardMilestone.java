package dev.sisa.core.request;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a part of a request reached in one shard: everything there that saw its samples is destroyed.
 *
 * @param part the part's number
 * @param epoch of the erasure
 * @param blobs keys of what was destroyed with it and checked to be gone
 */
public record ShardMilestone(int shard, int part, Instant erasedAt, long epoch, SortedSet<String> blobs) {

    public ShardMilestone {
        blobs = Collections.unmodifiableSortedSet(new TreeSet<>(blobs));
    }
}
