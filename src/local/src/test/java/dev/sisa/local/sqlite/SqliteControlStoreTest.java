package dev.sisa.local.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.ControlStoreContract;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Listings;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteControlStoreTest extends ControlStoreContract {

    private static final ItemKey KEY = new ItemKey(Table.CONTROL, "M#m", "SU#person");
    private static final String SECRET = "never to be seen again";

    private final Path folder;
    private final SqliteControlStore store;

    SqliteControlStoreTest(@TempDir Path folder) {
        this.folder = folder;
        this.store = SqliteControlStore.open(file(), Duration.ofMillis(50));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected ControlStore store() {
        return store;
    }

    @Test
    void another_connection_sees_what_was_committed() {
        create(SECRET);

        try (SqliteControlStore other = SqliteControlStore.open(file())) {
            assertThat(other.read(KEY)).isEqualTo(store.read(KEY)).isPresent();
        }
    }

    @Test
    void a_page_of_large_items_is_short_and_the_next_ones_have_the_rest() {
        Attributes large = Attributes.NONE.with("t", "x".repeat(399_000));
        for (int number = 0; number < 7; number++) {
            store.commit(Transaction.of(Write.create(Item.first(large("L" + number), large))));
        }

        assertThat(store.list(large("L"), "", 1_000).items()).hasSize(3);
        assertThat(Listings.items(store, large("L"))).hasSize(7);
    }

    @Test
    void a_lock_held_too_long_by_another_process_is_a_conflict() throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertThat(create(SECRET)).isEqualTo(new CommitResult.Conflict());
            assertThat(store.read(KEY)).isEmpty();
            statement.execute("ROLLBACK");
        }
        assertThat(create(SECRET)).isEqualTo(new CommitResult.Committed());
    }

    @Test
    void deleted_content_is_in_no_file_once_the_log_is_truncated() throws IOException {
        create(SECRET);
        assertThat(everyByte()).contains(SECRET);

        store.commit(Transaction.of(new Write.Delete(KEY, new Condition.Always())));

        assertThat(store.truncateLog()).isTrue();
        assertThat(everyByte()).doesNotContain(SECRET);
    }

    @Test
    void a_log_that_another_process_reads_is_not_truncated() throws Exception {
        create(SECRET);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN");
            statement.executeQuery("SELECT count(*) FROM control").close();
            store.commit(Transaction.of(new Write.Delete(KEY, new Condition.Always())));
            assertThat(store.truncateLog()).isFalse();
            statement.execute("ROLLBACK");
        }
        assertThat(store.truncateLog()).isTrue();
    }

    @Test
    void closing_once_or_twice_leaves_one_file_without_deleted_content() throws IOException {
        create(SECRET);
        store.commit(Transaction.of(new Write.Delete(KEY, new Condition.Always())));
        store.close();

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
        assertThat(everyByte()).doesNotContain(SECRET);
    }

    @Test
    void a_closed_store_says_so() {
        store.close();

        assertThatThrownBy(() -> store.read(KEY)).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> create(SECRET)).isInstanceOf(StoreException.class);
    }

    private CommitResult create(String text) {
        return store.commit(Transaction.of(Write.create(Item.first(KEY, Attributes.NONE.with("t", text)))));
    }

    private Path file() {
        return folder.resolve("control.db");
    }

    private String everyByte() throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private static ItemKey large(String sort) {
        return new ItemKey(Table.CONTROL, "M#m", sort);
    }
}
