package dev.sisa.core.architecture.planted.slice;

import dev.sisa.core.architecture.planted.shard.PlantedRow;

/** A slice that knows shards. */
public record PlantedSlice(PlantedRow row) {}
