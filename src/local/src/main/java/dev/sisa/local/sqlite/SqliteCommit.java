package dev.sisa.local.sqlite;

import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One transaction of the port as one of SQLite. */
final class SqliteCommit {

    private final SqliteSession session;
    private final SqliteItems items;

    SqliteCommit(SqliteSession session) {
        this.session = session;
        this.items = new SqliteItems(session);
    }

    /**
     * Does all writes or none.
     *
     * @throws SQLException if nothing happened because SQLite is at fault
     */
    CommitResult of(Transaction transaction) throws SQLException {
        try {
            session.execute("BEGIN IMMEDIATE");
        } catch (SQLException e) {
            if (SqliteFault.isBusy(e)) {
                return new CommitResult.Conflict();
            }
            throw e;
        }
        return within(transaction);
    }

    private CommitResult within(Transaction transaction) throws SQLException {
        boolean ended = false;
        try {
            List<ItemKey> failing = failing(transaction);
            if (!failing.isEmpty()) {
                return new CommitResult.ConditionFailed(failing);
            }
            for (Write write : transaction.writes()) {
                items.apply(write);
            }
            ended = true;
            return end();
        } finally {
            if (!ended) {
                rollBack();
            }
        }
    }

    private List<ItemKey> failing(Transaction transaction) throws SQLException {
        List<ItemKey> failing = new ArrayList<>();
        for (Write write : transaction.writes()) {
            if (!items.holds(write)) {
                failing.add(write.key());
            }
        }
        return failing;
    }

    /**
     * A connection that could not commit is ended, or it would stay inside its transaction. Whether a transaction happened is not
     * known if the log was written and only its sync failed, since a restart will find it there; a full disk has kept its last
     * page, without which there is none, from the log.
     */
    private CommitResult end() throws SQLException {
        try {
            session.execute("COMMIT");
            return new CommitResult.Committed();
        } catch (SQLException e) {
            session.end();
            if (SqliteFault.isFull(e)) {
                throw e;
            }
            return new CommitResult.Unknown();
        }
    }

    /** After some faults SQLite has rolled back by itself, and says so here. */
    private void rollBack() {
        try {
            session.execute("ROLLBACK");
        } catch (SQLException _) {
            session.end();
        }
    }
}
