package dev.sisa.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.local.sqlite.SqliteControlStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secure delete alone leaves a few stray copies in the unused parts of pages; a scrub leaves none. */
final class ScrubTest {

    private static final int ITEMS = 3_000;
    private static final int DELETED = 2_500;

    private final Random random = new Random(1);
    private final Path file;
    private final SqliteControlStore store;

    ScrubTest(@TempDir Path folder) {
        this.file = folder.resolve("control.db");
        this.store = SqliteControlStore.open(file, Duration.ofMillis(50));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void after_a_scrub_the_file_holds_what_lives_and_nothing_that_was_deleted() throws IOException {
        List<ItemKey> keys = new ArrayList<>(IntStream.range(0, ITEMS)
                .mapToObj(number -> new ItemKey(Table.CONTROL, "M", "K" + number))
                .toList());
        Collections.shuffle(keys, random);
        commit(keys, key -> Write.create(Item.first(key, text(key))));
        Collections.shuffle(keys, random);
        List<ItemKey> deleted = keys.subList(0, DELETED);
        commit(deleted, key -> new Write.Delete(key, new Condition.Always()));

        assertThat(store.scrub()).isEmpty();

        assertThat(Path.of(file + "-wal")).isEmptyFile();
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(deleted).noneMatch(key -> bytes.contains(mark(key)));
        assertThat(keys.subList(DELETED, ITEMS))
                .allMatch(key -> bytes.contains(mark(key)))
                .allMatch(key -> store.read(key).isPresent());
    }

    @Test
    void a_scrub_gives_way_to_another_process() throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertThat(store.scrub()).singleElement().asString().startsWith("stray copies of deleted rows");
            statement.execute("ROLLBACK");
        }
        assertThat(store.scrub()).isEmpty();
    }

    private void commit(List<ItemKey> keys, Function<ItemKey, Write> write) {
        for (int from = 0; from < keys.size(); from += Transaction.MOST_WRITES) {
            List<ItemKey> some = keys.subList(from, from + Transaction.MOST_WRITES);
            assertThat(store.commit(new Transaction(some.stream().map(write).toList())))
                    .isEqualTo(new CommitResult.Committed());
        }
    }

    private Attributes text(ItemKey key) {
        return Attributes.NONE.with("t", mark(key) + "x".repeat(random.nextInt(400)));
    }

    private static String mark(ItemKey key) {
        return "<" + key.sort() + ">";
    }
}
