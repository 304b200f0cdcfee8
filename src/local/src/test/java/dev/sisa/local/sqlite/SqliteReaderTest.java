package dev.sisa.local.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Listings;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A control store whose lock file cannot be had, as on a file system that is read-only: here a link stands in its place. */
final class SqliteReaderTest {

    private final Path file;
    private final Path lock;
    private final Path log;

    SqliteReaderTest(@TempDir Path folder) {
        this.file = folder.resolve("control.db");
        this.lock = folder.resolve("control.db-shm");
        this.log = folder.resolve("control.db-wal");
        commit("first");
    }

    @Test
    void a_store_that_was_closed_is_read_as_it_lies_there() throws IOException {
        forbid();
        try (SqliteControlStore store = SqliteControlStore.open(file)) {
            assertThat(store.read(key("first"))).isPresent();
            assertThat(Listings.items(store, key(""))).hasSize(1);
        }
        assertThat(FileStamp.of(log).size()).as("bytes written to the log").isZero();
    }

    @Test
    void what_a_killed_process_left_in_the_log_is_read_too() throws Exception {
        leaveLog("second");
        forbid();

        try (SqliteControlStore store = SqliteControlStore.open(file)) {
            assertThat(Listings.items(store, key(""))).hasSize(2);
        }

        assertThat(log).as("the log, untouched").isNotEmptyFile();
    }

    @Test
    void what_others_write_meanwhile_is_read() throws IOException {
        forbid();
        try (SqliteControlStore store = SqliteControlStore.open(file)) {
            assertThat(store.read(key("second"))).isEmpty();

            Files.delete(lock);
            commit("second");
            forbid();

            assertThat(store.read(key("second"))).isPresent();
        }
    }

    @Test
    void what_others_leave_in_the_log_meanwhile_is_read() throws Exception {
        forbid();
        try (SqliteControlStore store = SqliteControlStore.open(file)) {
            assertThat(store.read(key("second"))).isEmpty();

            Files.delete(lock);
            leaveLog("second");
            forbid();

            assertThat(store.read(key("second"))).isPresent();
        }
    }

    @Test
    void such_a_store_takes_no_commits() throws IOException {
        forbid();
        try (SqliteControlStore store = SqliteControlStore.open(file)) {
            assertThatThrownBy(() -> store.commit(transaction("second")))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("the home cannot be written");
            assertThat(store.read(key("second"))).isEmpty();
        }
    }

    private void forbid() throws IOException {
        Files.deleteIfExists(lock);
        Files.createSymbolicLink(lock, Path.of("nowhere"));
    }

    private void commit(String sort) {
        try (SqliteControlStore store = SqliteControlStore.open(file, Duration.ofMillis(50))) {
            assertThat(store.commit(transaction(sort))).isEqualTo(new CommitResult.Committed());
        }
    }

    /** As a kill leaves it: a reader keeps the log from being emptied, and the files are put back as they were before it went. */
    private void leaveLog(String sort) throws Exception {
        byte[] data;
        byte[] left;
        try (Connection reader = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = reader.createStatement()) {
            statement.execute("BEGIN");
            statement.executeQuery("SELECT count(*) FROM control").close();
            commit(sort);
            data = Files.readAllBytes(file);
            left = Files.readAllBytes(log);
        }
        Files.write(file, data);
        Files.write(log, left);
    }

    private static Transaction transaction(String sort) {
        return Transaction.of(Write.create(Item.first(key(sort), Attributes.NONE.with("a", 1))));
    }

    private static ItemKey key(String sort) {
        return new ItemKey(Table.CONTROL, "M#m", sort);
    }
}
