package dev.sisa.core.healing;

import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.Manifest;

/** A step whose blobs are durable, to be appended to the manifest under its number, which counts from 1. */
record AppendedStep(int number, CheckpointEntry entry) {

    /** Whether a manifest has it. */
    boolean isIn(Manifest manifest) {
        return manifest.checkpoints().size() >= number
                && manifest.checkpoints().get(number - 1).equals(entry);
    }
}
