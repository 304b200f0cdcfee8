package dev.sisa.core.port;

import dev.sisa.core.bytes.Bytes;

final class MemoryBlobStoreTest extends BlobStoreContract {

    private final MemoryBlobStore store = new MemoryBlobStore();

    @Override
    protected BlobStore store() {
        return store;
    }

    @Override
    protected void abandon(String key, Bytes half) {
        store.abandon(key, half);
    }
}
