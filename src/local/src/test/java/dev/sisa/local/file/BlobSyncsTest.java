package dev.sisa.local.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.BlobContent;
import dev.sisa.core.port.NewBlob;
import dev.sisa.local.power.PowerCutDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many syncs a put takes, and that none is missing. */
final class BlobSyncsTest {

    private static final BlobContent CONTENT = BlobContent.of(Bytes.ofText("content"));

    private final PowerCutDisk disk;
    private final Path root;
    private final DirectoryBlobStore store;

    BlobSyncsTest(@TempDir Path folder) {
        this.disk = new PowerCutDisk(folder, PowerCutDisk.Neglect.NONE);
        this.root = disk.root();
        this.store = DirectoryBlobStore.open(root);
    }

    @Test
    void a_group_takes_a_sync_for_each_file_and_one_for_its_folder() {
        store.put(group(1, 10));
        int files = disk.syncedFiles();
        int folders = disk.syncedFolders();

        store.put(group(11, 20));

        assertThat(disk.syncedFiles() - files).isEqualTo(10);
        assertThat(disk.syncedFolders() - folders).isEqualTo(1);
        assertThat(disk.left())
                .containsOnlyKeys(IntStream.rangeClosed(1, 20)
                        .mapToObj(BlobSyncsTest::key)
                        .toList());
    }

    @Test
    void the_folders_above_are_synced_once() {
        store.put(group(1, 1));
        int folders = disk.syncedFolders();

        store.put("ckpt/m=m/s=0/e=2/1.params", CONTENT);

        assertThat(folders).as("e=1, s=0, m=m, ckpt and the root").isEqualTo(5);
        assertThat(disk.syncedFolders() - folders).as("e=2 and s=0").isEqualTo(2);
        assertThat(disk.left()).containsKeys(key(1), "ckpt/m=m/s=0/e=2/1.params");
    }

    @Test
    void folders_of_another_process_that_has_not_synced_them_are_synced() throws IOException {
        Files.createDirectories(root.resolve("ckpt/m=m/s=0/e=1"));

        store.put(group(1, 1));

        assertThat(disk.left()).containsOnlyKeys(key(1));
    }

    @Test
    void a_folder_that_was_removed_and_made_again_by_another_process_is_synced_again() throws IOException {
        store.put(group(1, 1));
        DirectoryBlobStore other = DirectoryBlobStore.open(root);
        other.delete(List.of(key(1)));
        assertThat(disk.left()).isEmpty();
        Files.createDirectories(root.resolve("ckpt/m=m/s=0/e=1"));

        store.put(group(2, 2));

        assertThat(disk.left()).containsOnlyKeys(key(2));
    }

    @Test
    void a_blob_that_is_there_already_is_durable_when_the_put_returns() throws IOException {
        Path target = root.resolve(key(1));
        Folders.make(Folders.of(target));
        boolean _ = new ExclusiveFile(new Publication.HardLink()).create(target, CONTENT);
        assertThat(disk.left()).isEmpty();

        store.put(group(1, 1));

        assertThat(disk.left()).containsOnlyKeys(key(1));
    }

    private static List<NewBlob> group(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(step -> new NewBlob(key(step), CONTENT))
                .toList();
    }

    private static String key(int step) {
        return "ckpt/m=m/s=0/e=1/" + step + ".params";
    }
}
