package dev.sisa.core.verification;

/** The result of training one shard of an addendum again. */
public sealed interface ReplayResult {

    int shard();

    /**
     * The receipt names exactly the blobs that training on the retained slices gives.
     *
     * @param blobs compared
     */
    record Equal(int shard, int blobs) implements ReplayResult {}

    /**
     * The receipt names other blobs.
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
