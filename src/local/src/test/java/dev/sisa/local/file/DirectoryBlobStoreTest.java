package dev.sisa.local.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.BlobContent;
import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.Listings;
import dev.sisa.core.port.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DirectoryBlobStoreTest {

    private static final BlobContent CONTENT = BlobContent.of(Bytes.ofText("content"));

    private final Path folder;

    DirectoryBlobStoreTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void links_are_found_where_the_file_system_has_them() throws IOException {
        assertThat(Publication.of(folder)).isEqualTo(new Publication.HardLink());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void only_the_owner_reads_blobs_and_folders() throws IOException {
        DirectoryBlobStore.open(root()).put("a/b", CONTENT);

        assertThat(mode(root())).isEqualTo("rwx------");
        assertThat(mode(root().resolve("a"))).isEqualTo("rwx------");
        assertThat(mode(root().resolve("a/b"))).isEqualTo("rw-------");
    }

    @Test
    void emptied_folders_go_and_the_root_stays() {
        BlobStore store = DirectoryBlobStore.open(root());
        store.put("a/b/c", CONTENT);
        store.put("a/d", CONTENT);
        store.delete(List.of("a/b/c"));

        assertThat(root().resolve("a/b")).doesNotExist();
        assertThat(root().resolve("a")).isNotEmptyDirectory();

        store.delete(List.of("a/d"));

        assertThat(root()).isEmptyDirectory();
    }

    @Test
    void a_key_below_a_blob_is_refused() {
        BlobStore store = DirectoryBlobStore.open(root());
        store.put("a", CONTENT);

        assertThatThrownBy(() -> store.put("a/b", CONTENT))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("a/b");
        assertThat(Listings.keys(store, "")).containsExactly("a");
    }

    private Path root() {
        return folder.resolve("blobs");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
