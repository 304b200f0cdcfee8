package dev.sisa.local.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteErrorCode;

final class SqliteFaultTest {

    @ParameterizedTest
    @EnumSource(
            value = SQLiteErrorCode.class,
            names = {"SQLITE_READONLY", "SQLITE_READONLY_DIRECTORY", "SQLITE_CANTOPEN"})
    void a_home_that_cannot_be_written_is_told_without_the_codes_of_sqlite(SQLiteErrorCode code) {
        SQLException fault = new SQLException("[" + code + "] Attempt to write a readonly database", "", code.code);
        assertThat(SqliteFault.of(Path.of("control.db"), "cannot be opened", fault))
                .hasMessageStartingWith("control store control.db cannot be opened: the home cannot be written")
                .hasMessageNotContaining("SQLITE");
    }
}
