package dev.sisa.core.shard;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.FieldHash;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys of a shard's checkpoints: each covers the spec, the engine, the seed, the shard, the step, the key before it and
 * every row of its slice. A checkpoint whose key does not follow is never continued.
 */
public final class CheckpointChain {

    private final Bytes key;
    private final Origin origin;

    /** All that every checkpoint of a shard depends on besides its samples; the digest of the spec covers seed and layout. */
    public record Origin(Bytes specDigest, String fingerprint, int shard) {}

    /**
     * The chain of one shard.
     *
     * @param key the model's identity key
     */
    public CheckpointChain(Bytes key, Origin origin) {
        this.key = key;
        this.origin = origin;
    }

    /** Keys of steps 1 to R for these slices. */
    public List<Bytes> keys(List<SliceEntry> slices) {
        List<Bytes> keys = new ArrayList<>();
        Bytes previous = Bytes.ofText("");
        for (SliceEntry slice : slices) {
            previous = FieldHash.keyed(key, "checkpoint")
                    .bytes(origin.specDigest())
                    .text(origin.fingerprint())
                    .number(origin.shard())
                    .number(keys.size() + 1)
                    .bytes(previous)
                    .bytes(slice.contents())
                    .digest();
            keys.add(previous);
        }
        return keys;
    }

    /** The number of checkpoints, from step 1 on, that follow from the slices as they are. */
    public int freshSteps(Manifest manifest) {
        List<Bytes> keys = keys(manifest.slices());
        List<CheckpointEntry> checkpoints = manifest.checkpoints();
        int step = 0;
        while (step < checkpoints.size() && checkpoints.get(step).key().equals(keys.get(step))) {
            step++;
        }
        return step;
    }
}
