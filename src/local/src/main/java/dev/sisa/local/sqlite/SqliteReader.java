package dev.sisa.local.sqlite;

import dev.sisa.core.port.BusyException;
import dev.sisa.core.port.StoreException;
import dev.sisa.local.sqlite.SqliteSession.Work;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Reads a control store wherever its files can be read: through a connection like any other, or, where that cannot be had
 * because nothing can be written, from a {@link QuietFile}.
 */
final class SqliteReader implements AutoCloseable {

    /** A store whose files change during each reading has a writer, and then a connection like any other can be had. */
    private static final int MOST_ATTEMPTS = 100;

    private final Path file;
    private final Duration busy;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<Source> source = Optional.empty();
    private boolean closed;

    private SqliteReader(Path file, Duration busy) {
        this.file = file;
        this.busy = busy;
    }

    /**
     * A reader of an existing file.
     *
     * @throws StoreException if the file is damaged, not a control store, or of a newer schema
     */
    static SqliteReader open(Path file, Duration busy) {
        SqliteReader reader = new SqliteReader(file, busy);
        try {
            return reader.alone(_ -> reader);
        } catch (SQLException e) {
            throw SqliteFault.of(file, "cannot be opened", e);
        }
    }

    /** The source of a reading. */
    private record Source(SqliteSession session, Optional<QuietFile> quiet) {

        boolean isCurrent() {
            return quiet.map(QuietFile::isCurrent).orElse(true);
        }

        void close() throws SQLException {
            session.close();
            quiet.ifPresent(QuietFile::remove);
        }
    }

    /** Reads while no other thread does; the work may run several times, and its last result counts. */
    <T> T alone(Work<T> work) throws SQLException {
        lock.lock();
        try {
            for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
                Source now = current();
                Optional<T> read = attempt(now, work);
                if (read.isPresent() && now.isCurrent()) {
                    return read.get();
                }
                end();
                source = read.isPresent() ? source : Optional.of(quietly());
            }
        } finally {
            lock.unlock();
        }
        throw new BusyException("control store " + file + " is written all the time by a process that this"
                + " one cannot share it with; try again later");
    }

    /** Empty if a connection like any other could not go on. */
    private static <T> Optional<T> attempt(Source from, Work<T> work) throws SQLException {
        try {
            return Optional.of(from.session().alone(work));
        } catch (SQLException e) {
            if (from.quiet().isEmpty() && SqliteFault.isOfWriting(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Source current() throws SQLException {
        if (closed) {
            throw new SQLException("it is closed");
        }
        if (source.isPresent() && !source.get().isCurrent()) {
            end();
        }
        Source now = source.isPresent() ? source.get() : connected();
        source = Optional.of(now);
        return now;
    }

    private Source connected() throws SQLException {
        SqliteSession session = new SqliteSession(() -> SqliteFile.connected(file, SqliteFile.url(file), busy));
        try {
            return new Source(session.opened(), Optional.empty());
        } catch (SQLException e) {
            if (!SqliteFault.isOfWriting(e)) {
                throw e;
            }
        }
        return quietly();
    }

    private Source quietly() throws SQLException {
        QuietFile quiet = QuietFile.of(file);
        try {
            return new Source(
                    new SqliteSession(() -> SqliteFile.connected(file, quiet.url(), busy)).opened(),
                    Optional.of(quiet));
        } catch (SQLException | StoreException e) {
            quiet.remove();
            throw e;
        }
    }

    private void end() throws SQLException {
        Optional<Source> ended = source;
        source = Optional.empty();
        if (ended.isPresent()) {
            ended.get().close();
        }
    }

    @Override
    public void close() throws SQLException {
        lock.lock();
        try {
            closed = true;
            end();
        } finally {
            lock.unlock();
        }
    }
}
