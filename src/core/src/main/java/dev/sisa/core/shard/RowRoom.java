package dev.sisa.core.shard;

import dev.sisa.core.port.Item;

/**
 * Limits the parts of requests that may be pending in a shard at a time. Their names lie in the shard's row, one item, beside
 * the manifest. Room is reserved for a full manifest, with samples in every slice and a checkpoint of every step: otherwise a
 * row filled with parts could neither be trained nor grow by an import.
 */
public final class RowRoom {

    /** A part's name, its slice and what is between them. */
    private static final int PART_BYTES = 45;

    /** Keys, names, numbers and the frame of the manifest, without the model's name. */
    private static final int FRAME_BYTES = 350;

    /**
     * A slice and a checkpoint in the manifest, without the model's name: with epochs of 9 digits, 10 of samples in a slice and 12 of
     * visits.
     */
    private static final int STEP_BYTES = 560;

    /** A slice and a checkpoint name three blobs. */
    private static final int BLOBS = 3;

    private RowRoom() {}

    /** Parts that may be pending in a shard of a model at the most. */
    public static int parts(String model, int slices) {
        long manifest = (long) slices * (STEP_BYTES + BLOBS * model.length());
        return (int) ((Item.MOST_BYTES - FRAME_BYTES - model.length() - manifest) / PART_BYTES);
    }

    /** Whether so many more parts may be pending in a shard. */
    public static boolean takes(ShardRow row, int more) {
        return row.pending().size() + more
                <= parts(row.model(), row.manifest().slices().size());
    }
}
