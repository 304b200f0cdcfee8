package dev.sisa.api.model;

import dev.sisa.core.model.Model;

/**
 * A model among others.
 *
 * @param model its name
 * @param shardCount shards
 * @param sliceCount slices of each shard
 */
public record ModelEntry(String model, int shardCount, int sliceCount) {

    /** The entry of a model. */
    public static ModelEntry of(Model model) {
        return new ModelEntry(model.name(), model.shards(), model.slices());
    }
}
