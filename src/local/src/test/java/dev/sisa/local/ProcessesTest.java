package dev.sisa.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.port.BlobKey;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Listings;
import dev.sisa.local.file.DirectoryBlobStore;
import dev.sisa.local.file.Home;
import dev.sisa.local.sqlite.SqliteControlStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The state that a killed process leaves, and two processes at once. */
@Timeout(180)
final class ProcessesTest {

    private final Path folder;

    ProcessesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_process_killed_while_committing_leaves_whole_transactions() throws Exception {
        Home home = Home.open(folder);
        long before = 0;
        for (int kill = 1; kill <= 3; kill++) {
            try (Child child = Child.start("commit", folder)) {
                lines(child, 7 * kill);
            }
            try (SqliteControlStore store = SqliteControlStore.open(home.controlFile())) {
                List<Long> rounds = ChildMain.TOGETHER.stream()
                        .map(key -> round(store, key))
                        .distinct()
                        .toList();
                assertThat(rounds).hasSize(1);
                assertThat(rounds.getFirst()).isGreaterThanOrEqualTo(before + 7L * kill);
                before = rounds.getFirst();
            }
        }
    }

    @Test
    void a_process_killed_while_putting_leaves_whole_blobs_and_deletable_parts() throws Exception {
        DirectoryBlobStore store = DirectoryBlobStore.open(Home.open(folder).blobs());
        for (int kill = 1; kill <= 3; kill++) {
            try (Child child = Child.start("put", folder, "e=" + kill)) {
                lines(child, 7 * kill);
            }
            List<String> left = Listings.keys(store, "ckpt/e=" + kill);
            assertThat(left).filteredOn(key -> !BlobKey.isPart(key)).hasSizeGreaterThanOrEqualTo(7 * kill);
            for (String key : left) {
                assertThat(size(store, key)).isEqualTo(BlobKey.isPart(key) ? 0 : ChildMain.BLOB_BYTES);
                store.delete(List.of(key));
            }
        }
        assertThat(Listings.keys(store, "")).isEmpty();
    }

    @Test
    void two_processes_at_one_version_lose_no_change() throws Exception {
        try (Child one = Child.start("count", folder);
                Child two = Child.start("count", folder)) {
            assertThat(one.ended()).isZero();
            assertThat(two.ended()).isZero();
        }

        try (SqliteControlStore store =
                SqliteControlStore.open(Home.open(folder).controlFile())) {
            assertThat(store.read(ChildMain.COUNTER).orElseThrow().version()).isEqualTo(2L * ChildMain.INCREMENTS);
        }
    }

    private static void lines(Child child, int count) throws IOException {
        for (int line = 0; line < count; line++) {
            assertThat(child.line()).isIn("Committed[]", "stored");
        }
    }

    private static long round(SqliteControlStore store, ItemKey key) {
        Item item = store.read(key).orElseThrow();
        assertThat(item.attributes().whole("round")).isEqualTo(item.version());
        return item.version();
    }

    private static int size(DirectoryBlobStore store, String key) throws IOException {
        try (InputStream in = store.open(key).orElse(InputStream.nullInputStream())) {
            return in.readAllBytes().length;
        }
    }
}
