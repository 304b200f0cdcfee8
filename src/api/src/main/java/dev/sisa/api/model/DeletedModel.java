package dev.sisa.api.model;

/**
 * A model that is gone.
 *
 * @param model its name
 * @param destroyedBlobCount blobs that were destroyed with it
 */
public record DeletedModel(String model, long destroyedBlobCount) {}
