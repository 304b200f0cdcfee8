package dev.sisa.core.architecture.planted.store;

import dev.sisa.core.architecture.planted.shard.PlantedRow;

/** A store that knows shards. */
public record PlantedStore(PlantedRow row) {}
