package dev.sisa.core.healing;

import dev.sisa.core.shard.CheckpointEntry;

/** A step whose blobs are known, to be appended to the manifest under its number, which counts from 1. */
record AppendedStep(int number, CheckpointEntry entry) {}
