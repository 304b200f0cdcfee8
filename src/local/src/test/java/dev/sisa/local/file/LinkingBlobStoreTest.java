package dev.sisa.local.file;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class LinkingBlobStoreTest extends DirectoryBlobStoreContract {

    LinkingBlobStoreTest(@TempDir Path root) {
        super(root, new Publication.HardLink());
    }
}
