package dev.sisa.local.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.local.Resources;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteFileTest {

    private static final ItemKey KEY = new ItemKey(Table.POINTS, "p", "");

    /** The item of the golden file. */
    private static final Item GOLDEN = new Item(
            KEY,
            7,
            Attributes.NONE
                    .with("a", "1.0")
                    .with("b", 1)
                    .with("c", 1.0)
                    .with("d", 0.0)
                    .with("e", 1e-130)
                    .with("f", "ä\"\\\u0000😀")
                    .with("g", Long.MIN_VALUE));

    private final Path folder;

    SqliteFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_file_of_schema_1_is_read() throws Exception {
        sql(golden().split(";\n"));

        try (SqliteControlStore store = SqliteControlStore.open(file())) {
            assertThat(store.read(KEY)).contains(GOLDEN);
        }
    }

    @Test
    void a_new_file_has_the_tables_and_rows_of_schema_1() throws Exception {
        try (SqliteControlStore store = SqliteControlStore.open(file())) {
            store.commit(Transaction.of(new Write.Put(GOLDEN, new Condition.Always())));
        }

        assertThat(golden()).contains(column("SELECT sql FROM sqlite_schema WHERE name = 'points'"));
        assertThat(golden()).contains(column("SELECT sql FROM sqlite_schema WHERE name = 'control'"));
        assertThat(golden()).contains("'" + column("SELECT attributes FROM points") + "'");
        assertThat(column("PRAGMA user_version")).isEqualTo("1");
        assertThat(column("PRAGMA journal_mode")).isEqualTo("wal");
    }

    @Test
    void only_the_owner_reads_a_new_file() throws IOException {
        SqliteControlStore.open(file()).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_newer_schema_asks_for_the_newer_sisa() throws Exception {
        SqliteControlStore.open(file()).close();
        sql("PRAGMA user_version = 2");

        assertRefused("has schema 2", "use the newer sisa");
    }

    @Test
    void another_database_and_an_empty_file_are_not_touched() throws Exception {
        sql("CREATE TABLE other (a)");
        assertRefused("is not a control store");
        assertThat(column("SELECT name FROM sqlite_schema")).isEqualTo("other");

        Files.write(file(), new byte[0]);
        assertRefused("is not a control store");
    }

    @Test
    void a_file_that_is_no_database_is_damaged() throws IOException {
        Files.writeString(file(), "no database ".repeat(1_000));

        assertRefused("damaged", "backup");
    }

    @Test
    void damage_found_while_reading_names_the_file_and_what_to_do() throws IOException {
        SqliteControlStore.open(file()).close();
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap("x".repeat(8_192).getBytes(StandardCharsets.UTF_8)), 4_096);
        }

        try (SqliteControlStore store = SqliteControlStore.open(file())) {
            assertThatThrownBy(() -> store.read(KEY))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContainingAll(file().toString(), "damaged", "backup");
            assertThatThrownBy(() -> store.commit(Transaction.of(Write.create(GOLDEN))))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("nothing happened");
        }
    }

    @Test
    void attributes_that_sisa_cannot_have_written_are_damaged_items() throws Exception {
        for (String text : new String[] {
            "",
            "{",
            "[]",
            "{}x",
            "{\"a\":null}",
            "{\"a\":true}",
            "{\"a\":[1]}",
            "{\"A\":1}",
            "{\"a\":1,\"a\":2}",
            "{\"a\":9223372036854775808}",
            "{\"a\":1e999}"
        }) {
            SqliteControlStore.open(file()).close();
            sql("INSERT OR REPLACE INTO points VALUES ('p', '', 1, '" + text + "')");
            try (SqliteControlStore store = SqliteControlStore.open(file())) {
                assertThatThrownBy(() -> store.read(KEY)).as(text).isInstanceOf(DamagedItemException.class);
            }
        }
    }

    private void assertRefused(String... parts) {
        assertThatThrownBy(() -> SqliteControlStore.open(file()).close())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(file().toString())
                .hasMessageContainingAll(parts);
    }

    private Path file() {
        return folder.resolve("control.db");
    }

    private void sql(String... commands) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private String column(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.getString(1);
        }
    }

    private static String golden() throws IOException {
        return Resources.text("control-1.sql");
    }
}
