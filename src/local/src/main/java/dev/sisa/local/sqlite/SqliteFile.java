package dev.sisa.local.sqlite;

import dev.sisa.core.port.StoreException;
import dev.sisa.local.file.ExclusiveFile;
import dev.sisa.local.file.Folders;
import dev.sisa.local.file.WriteFault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * The file of a {@link SqliteControlStore}: made whole under a temporary name, so that no process opens half a schema, and
 * checked on every opening.
 *
 * <p>Format: SQLite 3 in WAL mode, {@code application_id} "sisa", {@code user_version} the schema, one table for each
 * {@link dev.sisa.core.port.Table} with columns partition, sort, version and attributes (see {@link AttributesJson}). Text is
 * UTF-8 and compared byte by byte, as the port asks.
 */
final class SqliteFile {

    /** Version of the schema, the encoding of attributes included. */
    static final int SCHEMA = 1;

    /** "sisa" in ASCII. */
    private static final int APPLICATION = 0x73697361;

    private static final List<String> CREATION = List.of(
            "PRAGMA journal_mode = WAL",
            "PRAGMA application_id = " + APPLICATION,
            table("points"),
            table("control"),
            "PRAGMA user_version = " + SCHEMA,
            "PRAGMA wal_checkpoint(TRUNCATE)");

    /** Deleted content is overwritten with zeros; a commit survives a loss of power; 32 MiB of pages are kept in memory. */
    private static final List<String> SETTINGS =
            List.of("PRAGMA secure_delete = ON", "PRAGMA synchronous = FULL", "PRAGMA cache_size = -32768");

    private SqliteFile() {}

    /**
     * Makes the file, mode 0600, unless it is there.
     *
     * @throws StoreException if it cannot be made
     */
    static void create(Path file) {
        Path folder = Folders.of(file);
        try {
            if (!Files.exists(file)) {
                ExclusiveFile.in(folder).create(file, SqliteFile::write);
                Folders.sync(folder);
            }
        } catch (IOException e) {
            throw WriteFault.of(folder, "control store " + file + " cannot be made", e);
        }
    }

    /** How SQLite is to open a file that can be written. */
    static String url(Path file) {
        return "jdbc:sqlite:" + file;
    }

    /**
     * A connection to an existing file.
     *
     * @param file as it is called in messages
     * @param busy how long a lock of another process is waited for
     * @throws StoreException if the file is not a control store, or of a newer schema
     */
    static Connection connected(Path file, String url, Duration busy) throws SQLException {
        NativeSqlite.load();
        Connection connection = DriverManager.getConnection(url);
        try {
            execute(connection, "PRAGMA busy_timeout = " + busy.toMillis());
            check(connection, file);
            execute(connection, SETTINGS.toArray(String[]::new));
            return connection;
        } catch (SQLException | StoreException e) {
            connection.close();
            throw e;
        }
    }

    private static void write(Path temporary) throws IOException {
        Files.createFile(temporary, Folders.ownerOnly(temporary));
        NativeSqlite.load();
        try (Connection connection = DriverManager.getConnection(url(temporary))) {
            execute(connection, CREATION.toArray(String[]::new));
        } catch (SQLException e) {
            throw SqliteFault.of(temporary, "cannot be made with schema " + SCHEMA, e);
        }
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void check(Connection connection, Path file) throws SQLException {
        int application = number(connection, "PRAGMA application_id");
        int schema = number(connection, "PRAGMA user_version");
        if (application != APPLICATION || schema < 1) {
            throw new StoreException(file + " is not a control store of sisa; name another file or move this one away");
        }
        if (schema > SCHEMA) {
            throw new StoreException("control store " + file + " has schema " + schema + ", this sisa knows up to "
                    + SCHEMA + "; use the newer sisa that wrote it");
        }
    }

    private static int number(Connection connection, String pragma) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(pragma)) {
            return row.getInt(1);
        }
    }

    private static void execute(Connection connection, String... commands) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static String table(String name) {
        return "CREATE TABLE " + name + " (partition TEXT NOT NULL, sort TEXT NOT NULL, version INTEGER NOT NULL,"
                + " attributes TEXT NOT NULL, PRIMARY KEY (partition, sort)) STRICT, WITHOUT ROWID";
    }
}
