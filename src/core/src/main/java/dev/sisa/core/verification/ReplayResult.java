package dev.sisa.core.verification;

/** What training one shard of an addendum again came to. */
public sealed interface ReplayResult {

    int shard();

    /**
     * The receipt names just what training on the retained slices gives.
     *
     * @param blobs compared
     */
    record Equal(int shard, int blobs) implements ReplayResult {}

    /**
     * It does not.
     *
     * @param where step and file
     */
    record Different(int shard, String where) implements ReplayResult {}

    /**
     * The shard was healed again since, so there is nothing left to compare with.
     *
     * @param by the sequence of the newest addendum of the shard
     */
    record Superseded(int shard, long by) implements ReplayResult {}

    /** The receipt does not promise the same bits, as of a GPU. */
    record NotPromised(int shard) implements ReplayResult {}
}
