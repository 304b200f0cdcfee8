package dev.sisa.core.port;

import java.util.Optional;

/**
 * Keeps the secret keys of models. Safe for threads and for several processes.
 *
 * <p>Order, strongly consistent in every process: once {@link #keep} has returned, {@link #keys} finds them; once {@link
 * #destroy} has, it does not. Of several that keep other keys for one model at the same time one succeeds.
 */
public interface KeyStore {

    /**
     * Keys of a model, if it has any. Changes nothing.
     *
     * @throws StoreException if they are there but cannot be read; trying again is safe
     */
    Optional<ModelKeys> keys(String model);

    /**
     * Keeps keys for a model, durably and readable by no other user, before the model is made; idempotent for the same keys.
     *
     * @throws StoreException if it is unknown whether they were kept (trying again with the same keys is safe), or if the
     *     model has other keys already, which are never overwritten
     */
    void keep(String model, ModelKeys keys);

    /**
     * Destroys the keys of a model, durably; idempotent, a model without keys is no error.
     *
     * @throws StoreException if they may still be there; trying again is safe
     */
    void destroy(String model);
}
