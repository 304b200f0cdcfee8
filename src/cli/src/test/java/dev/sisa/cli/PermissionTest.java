package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A home that its caller may not look into. For root permissions do not apply, so the commands run without the two capabilities
 * that put root above them.
 */
@Timeout(300)
final class PermissionTest {

    private static final String UNPRIVILEGED = """
            if [ "$(id -u)" = 0 ]; then
              unprivileged() { setpriv --bounding-set=-dac_override,-dac_read_search "$@"; }
            else
              unprivileged() { "$@"; }
            fi
            sisa() {
              unprivileged "$JAVA" -XX:+UseSerialGC --add-modules jdk.incubator.vector "$CLASSES" dev.sisa.cli.Sisa "$@"
            }
            mkdir locked && chmod 000 locked
            if unprivileged ls locked >&2; then exit 99; fi
            """;

    private final Shell shell;

    PermissionTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
    }

    @AfterEach
    void unlock() throws IOException {
        Files.setPosixFilePermissions(shell.home(), PosixFilePermissions.fromString("rwx------"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"show m", "models", "forget m --sample a", "receipts m", "status", "heal --run m:0:1"})
    void no_permission_is_not_no_home(String words) throws Exception {
        lock();

        Outcome outcome = unprivileged("sisa " + words + " --home home");

        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("whether " + shell.home()
                        + " is a home of sisa cannot be seen: its permissions forbid it. Run this as"
                        + " the user to whom it belongs.\n")
                .doesNotContain("there is no home", "\tat ");
    }

    @Test
    void a_new_model_is_not_made_there_either() throws Exception {
        lock();
        shell.file("schema.json", People.SCHEMA);

        Outcome outcome =
                unprivileged("sisa train n --data people.csv --schema schema.json --placement uniform --home home");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("whether " + shell.home() + " is a home of sisa cannot be seen: its permissions forbid it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"show m", "forget m --sample a --no-wait", "status"})
    void a_control_store_that_may_not_be_read_is_named_with_the_remedy(String words) throws Exception {
        shell.train(shell.file("people.csv", People.of(30).csv())).succeeded();
        Path control = shell.home().resolve("control.db");
        Files.setPosixFilePermissions(control, PosixFilePermissions.fromString("---------"));

        Outcome outcome = unprivileged("sisa " + words + " --home home");

        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("control store " + control + " cannot be ")
                .contains(": its permissions forbid it. Run this as the user to whom it belongs.\n")
                .doesNotContain("cannot be written", "SQLITE", "\tat ");
    }

    private void lock() throws IOException {
        shell.train(shell.file("people.csv", People.of(30).csv())).succeeded();
        Files.setPosixFilePermissions(shell.home(), PosixFilePermissions.fromString("---------"));
    }

    private Outcome unprivileged(String script) throws Exception {
        Outcome outcome = new BashScript(shell.folder()).run(UNPRIVILEGED + script);
        assumeThat(outcome.exit())
                .as("privileges cannot be dropped here: %s", outcome.err())
                .isNotIn(99, 127);
        return outcome;
    }
}
