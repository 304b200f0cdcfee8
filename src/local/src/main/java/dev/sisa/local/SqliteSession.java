package dev.sisa.local;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** One connection, used by one thread at a time, with its prepared statements kept. */
final class SqliteSession implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    private SqliteSession(Connection connection) {
        this.connection = connection;
    }

    static SqliteSession open(Path file, Duration busy) {
        return new SqliteSession(SqliteFile.connect(file, busy));
    }

    /** What is done with the connection while no other thread uses it. */
    @FunctionalInterface
    interface Work<T> {
        T with(SqliteSession session) throws SQLException;
    }

    <T> T alone(Work<T> work) throws SQLException {
        lock.lock();
        try {
            return work.with(this);
        } finally {
            lock.unlock();
        }
    }

    /** A statement with its parameters set, kept for the next use: not to be closed. */
    PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int at = 0; at < parameters.length; at++) {
            statement.setObject(at + 1, parameters[at]);
        }
        return statement;
    }

    void execute(String sql, Object... parameters) throws SQLException {
        prepare(sql, parameters).execute();
    }

    boolean isOpen() throws SQLException {
        return !connection.isClosed();
    }

    @Override
    public void close() throws SQLException {
        alone(_ -> {
            connection.close();
            return connection;
        });
    }
}
