package dev.sisa.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.local.sqlite.SqliteControlStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A scrub writes the whole store a second time. */
@Timeout(180)
final class ScrubRoomTest {

    /** More than the store's native library, less than the store; in units of 1,024 bytes. */
    private static final int MOST = 4_096;

    private static final List<ItemKey> KEYS = IntStream.range(0, 80)
            .mapToObj(number -> new ItemKey(Table.CONTROL, "M", "K" + number))
            .toList();

    private final Path file;

    ScrubRoomTest(@TempDir Path folder) {
        this.file = folder.resolve("control.db");
    }

    @Test
    void a_store_without_room_is_not_scrubbed_and_all_of_it_is_there() throws Exception {
        try (SqliteControlStore store = SqliteControlStore.open(file)) {
            fill(store);

            assertThat(cramped()).isEqualTo("scrubbed: false\n");

            assertThat(Path.of(file + "-wal"))
                    .as("what the attempt took of the disk")
                    .isEmptyFile();
            assertThat(KEYS).allMatch(key -> store.read(key).isPresent());
            assertThat(store.scrub()).isEmpty();
        }
    }

    private static void fill(SqliteControlStore store) {
        for (ItemKey key : KEYS) {
            Item item = Item.first(key, Attributes.NONE.with("t", "x".repeat(100_000)));
            assertThat(store.commit(Transaction.of(Write.create(item)))).isEqualTo(new CommitResult.Committed());
        }
        assertThat(store.truncateLog()).isTrue();
    }

    private String cramped() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process child = new ProcessBuilder(
                        "bash",
                        "-c",
                        "ulimit -f " + MOST + " && exec \"$@\"",
                        "bash",
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Cramped.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
