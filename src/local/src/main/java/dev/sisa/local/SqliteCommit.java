package dev.sisa.local;

import dev.sisa.core.store.CommitResult;
import dev.sisa.core.store.ItemKey;
import dev.sisa.core.store.Transaction;
import dev.sisa.core.store.Write;
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
        boolean committed = false;
        try {
            List<ItemKey> failing = failing(transaction);
            if (!failing.isEmpty()) {
                return new CommitResult.ConditionFailed(failing);
            }
            for (Write write : transaction.writes()) {
                items.apply(write);
            }
            committed = end();
            return committed ? new CommitResult.Committed() : new CommitResult.Unknown();
        } finally {
            if (!committed) {
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

    /** False leaves it open: the log may be written and only its sync have failed, and a restart will find it there. */
    private boolean end() {
        try {
            session.execute("COMMIT");
            return true;
        } catch (SQLException _) {
            return false;
        }
    }

    private void rollBack() {
        try {
            session.execute("ROLLBACK");
        } catch (SQLException _) {
            // after some faults SQLite has rolled back by itself; if it could not, the next BEGIN says so
        }
    }
}
