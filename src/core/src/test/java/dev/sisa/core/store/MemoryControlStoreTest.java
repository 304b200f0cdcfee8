package dev.sisa.core.store;

final class MemoryControlStoreTest extends ControlStoreContract {

    private final MemoryControlStore store = new MemoryControlStore();

    @Override
    protected ControlStore store() {
        return store;
    }
}
