package dev.sisa.core.port;

final class MemoryControlStoreTest extends ControlStoreContract {

    private final MemoryControlStore store = new MemoryControlStore();

    @Override
    protected ControlStore store() {
        return store;
    }
}
