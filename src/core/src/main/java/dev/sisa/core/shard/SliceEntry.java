package dev.sisa.core.shard;

import dev.sisa.core.bytes.Bytes;

/**
 * A slice as a manifest names it.
 *
 * @param blob the slice object, none if the slice has no samples
 * @param samples number of rows
 * @param contents keyed hash over the sorted rows (id hash, digest of label and features); it lives in manifests only
 */
public record SliceEntry(NamedBlob blob, long samples, Bytes contents) {

    public SliceEntry {
        if (samples < 0 || blob.isNone() != (samples == 0)) {
            throw new IllegalArgumentException(
                    "a slice of " + samples + " samples cannot have the blob \"" + blob.key() + "\"");
        }
    }

    /** A slice without samples. */
    public static SliceEntry empty(Bytes contents) {
        return new SliceEntry(NamedBlob.NONE, 0, contents);
    }
}
