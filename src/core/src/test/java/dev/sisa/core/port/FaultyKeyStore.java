package dev.sisa.core.port;

import java.util.Optional;

/** A key store whose writes fail as planned. */
public final class FaultyKeyStore implements KeyStore {

    private final KeyStore inner;
    private final Faults faults;

    public FaultyKeyStore(KeyStore inner, Faults faults) {
        this.inner = inner;
        this.faults = faults;
    }

    @Override
    public Optional<ModelKeys> keys(String model) {
        faults.alive("keys " + model);
        return inner.keys(model);
    }

    @Override
    public void keep(String model, ModelKeys keys) {
        faults.run("keep keys " + model, () -> inner.keep(model, keys));
    }

    @Override
    public void destroy(String model) {
        faults.run("destroy keys " + model, () -> inner.destroy(model));
    }
}
