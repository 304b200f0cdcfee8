package dev.sisa.core.store;

import java.util.Optional;
import java.util.function.Supplier;

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
        run("keep keys " + model, () -> inner.keep(model, keys));
    }

    @Override
    public void destroy(String model) {
        run("destroy keys " + model, () -> inner.destroy(model));
    }

    private void run(String what, Runnable action) {
        Supplier<Boolean> failing = () -> {
            throw new StoreException("planned fault: " + what);
        };
        Supplier<Boolean> acting = () -> {
            action.run();
            return true;
        };
        boolean _ = faults.write(what, acting, failing, failing);
    }
}
