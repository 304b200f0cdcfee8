package dev.sisa.local.file;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class RenamingBlobStoreTest extends DirectoryBlobStoreContract {

    RenamingBlobStoreTest(@TempDir Path root, @TempDir Path locks) {
        super(root, new Publication.LockedRename(locks.resolve("blobs.lock")));
    }
}
