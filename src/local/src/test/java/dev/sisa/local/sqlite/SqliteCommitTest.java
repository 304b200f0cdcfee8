package dev.sisa.local.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.local.FaultyConnection;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;

/** A connection that failed stays in no transaction. */
final class SqliteCommitTest {

    private final Path file;
    private final FaultyConnection faults = new FaultyConnection();
    private final SqliteSession session;

    SqliteCommitTest(@TempDir Path folder) {
        this.file = folder.resolve("control.db");
        this.session = new SqliteSession(
                () -> faults.over(SqliteFile.connected(file, SqliteFile.url(file), Duration.ofMillis(50))));
    }

    @BeforeEach
    void create() {
        SqliteFile.create(file);
    }

    @AfterEach
    void close() throws SQLException {
        session.close();
    }

    @Test
    void a_commit_that_found_the_disk_full_did_nothing_and_ended_its_connection() throws SQLException {
        faults.plan("COMMIT", SQLiteErrorCode.SQLITE_FULL);

        assertThatThrownBy(() -> commit("first"))
                .isInstanceOfSatisfying(SQLException.class, e -> assertThat(SqliteFault.isFull(e))
                        .isTrue());

        assertThat(session.isOpen()).isFalse();
        assertThat(commit("first")).isEqualTo(new CommitResult.Committed());
    }

    @Test
    void a_commit_of_which_only_the_sync_failed_may_have_happened() throws SQLException {
        faults.plan("COMMIT", SQLiteErrorCode.SQLITE_IOERR_FSYNC);

        assertThat(commit("first")).isEqualTo(new CommitResult.Unknown());

        assertThat(session.isOpen()).isFalse();
        assertThat(commit("second")).isEqualTo(new CommitResult.Committed());
    }

    @Test
    void a_rollback_that_failed_ends_the_connection_too() throws SQLException {
        assertThat(commit("first")).isEqualTo(new CommitResult.Committed());
        faults.plan("ROLLBACK", SQLiteErrorCode.SQLITE_IOERR);

        assertThat(commit("first")).isInstanceOf(CommitResult.ConditionFailed.class);

        assertThat(session.isOpen()).isFalse();
        assertThat(commit("second")).isEqualTo(new CommitResult.Committed());
    }

    @Test
    void the_next_caller_learns_once_that_a_connection_failed() throws SQLException {
        faults.plan("BEGIN IMMEDIATE", SQLiteErrorCode.SQLITE_IOERR_SHMSIZE);
        assertThat(session.hasFailed()).isFalse();

        assertThatThrownBy(() -> commit("first")).isInstanceOf(SQLException.class);

        assertThat(session.hasFailed()).isTrue();
        assertThat(session.hasFailed()).isFalse();
    }

    private CommitResult commit(String sort) throws SQLException {
        Item item = Item.first(new ItemKey(Table.CONTROL, "M#m", sort), Attributes.NONE.with("a", 1));
        return session.alone(open -> new SqliteCommit(open).of(Transaction.of(Write.create(item))));
    }
}
