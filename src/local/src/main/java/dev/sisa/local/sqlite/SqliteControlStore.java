package dev.sisa.local.sqlite;

import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Page;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.port.Transaction;
import dev.sisa.local.file.Folders;
import dev.sisa.local.file.WriteFault;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The control store in one SQLite file, safe for threads and for several processes of one machine.
 *
 * <p>A commit takes SQLite's write lock at once and is synced before it returns. Readers have a connection of their own, so a
 * commit that waits for the disk stops none, and readers need neither room on the disk nor permission to write. Deleted
 * content is overwritten in the file, but the log beside it ({@code -wal}) keeps earlier pages until {@link #truncateLog} or
 * {@link #close}, and stray copies go with {@link #scrub}.
 */
public final class SqliteControlStore implements ControlStore, AutoCloseable {

    private static final Duration BUSY = Duration.ofSeconds(5);
    private static final String UNSCRUBBED =
            "stray copies of deleted rows in pages and log of the control store's file, which another process or a lack of room"
                    + " kept from being built anew before this was issued";

    private final Path file;
    private final Duration busy;
    private final SqliteSession writer;
    private final SqliteReader reader;

    private SqliteControlStore(Path file, Duration busy) {
        this.file = file;
        this.busy = busy;
        this.writer = session();
        this.reader = SqliteReader.open(file, busy);
    }

    /**
     * Opens the store of a file, which is made if missing; a commit that waits over five seconds for other processes is a
     * {@link CommitResult.Conflict}.
     *
     * @throws StoreException if the file is damaged, something else, of a newer sisa, or cannot be made
     */
    public static SqliteControlStore open(Path file) {
        return open(file, BUSY);
    }

    public static SqliteControlStore open(Path file, Duration busy) {
        SqliteFile.create(file);
        return new SqliteControlStore(file, busy);
    }

    @Override
    public Map<ItemKey, Item> read(Collection<ItemKey> keys) {
        Set<ItemKey> distinct = ControlStore.distinct(keys);
        try {
            return reader.alone(session -> new SqliteItems(session).read(distinct));
        } catch (SQLException e) {
            throw SqliteFault.of(file, "cannot be read", e);
        }
    }

    @Override
    public Page<Item> list(ItemKey prefix, String after, int limit) {
        Page.checked(limit);
        try {
            return reader.alone(session -> new SqliteItems(session).list(prefix, after, limit));
        } catch (SQLException e) {
            throw SqliteFault.of(file, "cannot be listed", e);
        }
    }

    @Override
    public CommitResult commit(Transaction transaction) {
        try {
            return writer.alone(session -> {
                if (session.hasFailed()) {
                    // SQLite does not tell why, and callers retry at once, which is no use on a full disk
                    WriteFault.requireNone(Folders.of(file));
                }
                return new SqliteCommit(session).of(transaction);
            });
        } catch (SQLException e) {
            throw SqliteFault.of(file, "cannot be written; nothing happened", e);
        }
    }

    /**
     * Moves the log into the file and empties it. Deleted content is then overwritten, but a page that SQLite once split or
     * merged may keep a copy in its unused part: {@link #scrub} rids the file of those too.
     *
     * @return false if another process was reading or writing meanwhile, or the disk is full or fails: try again later
     */
    public boolean truncateLog() {
        return unlessPrevented("cannot empty its log", SqliteControlStore::truncate);
    }

    /**
     * Builds the file anew from what lives and empties the log, so that deleted content is in neither (the disk may keep
     * blocks that it has freed). Takes seconds for each 100 MB, in which commits wait and reads go on, and meanwhile up to twice
     * the room of the file besides it, in its folder and in that of temporary files.
     *
     * @return that copies may be left, if another process was reading or writing meanwhile, there is no room, or the disk fails:
     *     the store is as it was, try again later
     */
    @Override
    public List<String> scrub() {
        boolean scrubbed = unlessPrevented("cannot be built anew", _ -> {
            // on a connection of its own, because VACUUM refuses one that keeps prepared statements
            try (SqliteSession fresh = session()) {
                fresh.execute("VACUUM");
                return truncate(fresh);
            }
        });
        if (scrubbed) {
            return List.of();
        }
        boolean _ = truncateLog(); // an attempt that ran out of room has filled the log
        return List.of(UNSCRUBBED);
    }

    @Override
    public List<String> neverCovered() {
        return List.of(
                "backups and snapshots of the control store's file, until their own window has passed",
                "blocks of the disk that the control store's file has freed, until they are overwritten");
    }

    /** Empties the log after commits, unless {@link #truncateLog} is prevented, and closes; closing again changes nothing. */
    @Override
    public void close() {
        try (writer;
                reader) {
            if (writer.isOpen()) {
                truncateLog();
            }
        } catch (SQLException e) {
            throw SqliteFault.of(file, "cannot be closed", e);
        }
    }

    private SqliteSession session() {
        return new SqliteSession(() -> SqliteFile.connected(file, SqliteFile.url(file), busy));
    }

    private boolean unlessPrevented(String fault, SqliteSession.Work<Boolean> work) {
        try {
            return writer.alone(work);
        } catch (SQLException e) {
            if (SqliteFault.isBusy(e) || SqliteFault.isOfDisk(e)) {
                return false;
            }
            throw SqliteFault.of(file, fault, e);
        }
    }

    private static boolean truncate(SqliteSession session) throws SQLException {
        try (ResultSet row = session.prepare("PRAGMA wal_checkpoint(TRUNCATE)").executeQuery()) {
            return row.getInt(1) == 0;
        }
    }
}
