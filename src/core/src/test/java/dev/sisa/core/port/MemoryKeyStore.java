package dev.sisa.core.port;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Key store in memory, for simulated histories and tests. */
public final class MemoryKeyStore implements KeyStore {

    private final ConcurrentMap<String, ModelKeys> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<ModelKeys> keys(String model) {
        return Optional.ofNullable(kept.get(model));
    }

    @Override
    public void keep(String model, ModelKeys keys) {
        ModelKeys present = kept.computeIfAbsent(model, _ -> keys);
        if (!present.equals(keys)) {
            throw new StoreException("model " + model + " has other keys already");
        }
    }

    @Override
    public void destroy(String model) {
        kept.remove(model);
    }
}
