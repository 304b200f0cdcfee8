package dev.sisa.core.architecture.planted.shard;

/** Something that a store must not know. */
public record PlantedRow(int number) {}
