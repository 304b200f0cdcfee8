package dev.sisa.local.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One connection, used by one thread at a time, with its prepared statements kept. It is made when it is first used; one that
 * failed is ended, with all it may have been in the middle of, and the next use makes another.
 */
final class SqliteSession implements AutoCloseable {

    private final Connector connector;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Connection connection;
    private boolean failed;
    private boolean closed;

    SqliteSession(Connector connector) {
        this.connector = connector;
    }

    /** Makes a connection. */
    @FunctionalInterface
    interface Connector {
        Connection connect() throws SQLException;
    }

    /** Work on the connection while no other thread uses it. */
    @FunctionalInterface
    interface Work<T> {
        T with(SqliteSession session) throws SQLException;
    }

    /** Itself, once it has a connection. */
    SqliteSession opened() throws SQLException {
        return alone(session -> {
            Connection _ = session.connection();
            return session;
        });
    }

    <T> T alone(Work<T> work) throws SQLException {
        lock.lock();
        try {
            return work.with(this);
        } catch (SQLException e) {
            if (!SqliteFault.isBusy(e)) {
                end();
            }
            throw e;
        } finally {
            lock.unlock();
        }
    }

    /** A statement with its parameters set, kept for the next use: not to be closed. */
    PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection().prepareStatement(sql);
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

    /** Whether there is a connection now. */
    boolean isOpen() {
        return connection != null;
    }

    /** Whether a connection was ended since the last time this was asked. */
    boolean hasFailed() {
        boolean since = failed;
        failed = false;
        return since;
    }

    /** Ends the connection; SQLite rolls back an open transaction. */
    void end() {
        Connection ended = connection;
        failed = true;
        connection = null;
        prepared.clear();
        try {
            if (ended != null) {
                ended.close();
            }
        } catch (SQLException _) {
            // it is out of use; its locks go with it or with this process
        }
    }

    private Connection connection() throws SQLException {
        if (closed) {
            throw new SQLException("it is closed");
        }
        Connection now = connection == null ? connector.connect() : connection;
        connection = now;
        return now;
    }

    @Override
    public void close() throws SQLException {
        lock.lock();
        try {
            closed = true;
            if (connection != null) {
                connection.close();
            }
            connection = null;
        } finally {
            lock.unlock();
        }
    }
}
