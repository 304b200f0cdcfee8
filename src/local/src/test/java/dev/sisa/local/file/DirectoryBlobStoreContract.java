package dev.sisa.local.file;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.BlobKey;
import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.BlobStoreContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The contract of blob stores for one way to publish files. */
abstract class DirectoryBlobStoreContract extends BlobStoreContract {

    private final Path root;
    private final DirectoryBlobStore store;

    DirectoryBlobStoreContract(Path root, Publication publication) {
        this.root = root;
        this.store = new DirectoryBlobStore(root, publication);
    }

    @Override
    protected BlobStore store() {
        return store;
    }

    @Override
    protected void abandon(String key, Bytes half) {
        Path file = root.resolve(BlobKey.part(key, "1"));
        try {
            Folders.make(Folders.of(file));
            Files.write(file, half.toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
