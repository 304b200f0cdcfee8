package dev.sisa.core.port;

final class MemoryKeyStoreTest extends KeyStoreContract {

    private final MemoryKeyStore store = new MemoryKeyStore();

    @Override
    protected KeyStore store() {
        return store;
    }
}
