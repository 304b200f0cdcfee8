package dev.sisa.core.store;

import java.util.Optional;

/** Keeps the secret keys of models. */
public interface KeyStore {

    /**
     * Keys of a model, if it has any.
     *
     * @throws StoreException if they are there but cannot be read
     */
    Optional<ModelKeys> keys(String model);

    /**
     * Keeps keys for a model, durably and readable by nobody else, before the model is made; idempotent for the same keys.
     *
     * @throws StoreException if they could not be kept, or if the model has other keys already: those are never overwritten
     */
    void keep(String model, ModelKeys keys);

    /**
     * Destroys the keys of a model, durably; idempotent, a model without keys is no error.
     *
     * @throws StoreException if they may still be there; trying again is safe
     */
    void destroy(String model);
}
