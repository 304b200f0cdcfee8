package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code sisa}, started with streams that are closed. */
@Timeout(180)
final class ClosedStreamsTest {

    private final Shell shell;
    private final LauncherCopy launcher;

    ClosedStreamsTest(@TempDir Path folder) throws Exception {
        this.shell = new Shell(folder);
        this.launcher = LauncherCopy.in(folder);
    }

    /** Tens: standard output takes nothing. Ones: standard error does not. */
    @ParameterizedTest
    @CsvSource({"<&-, 0", ">&-, 10", "2>&-, 1", ">&- 2>&-, 11", "<&- >&- 2>&-, 11"})
    void java_ends_and_notices_what_takes_nothing(String closed, int status) throws Exception {
        launcher.java("echo result; out=$?; echo note >&2; exit $((out * 10 + $?))");
        assertThat(launcher.run("timeout -s KILL 20 ./sisa models " + closed).exit())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {">&-", ">&- 2>&-"})
    void a_result_without_a_reader_is_a_failure(String closed) throws Exception {
        Outcome outcome = launcher.real().run("timeout -s KILL 30 ./sisa models --help " + closed);
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err())
                .isEqualTo(
                        closed.equals(">&-")
                                ? "sisa: standard output cannot be written (it is closed), so the result is lost\n"
                                : "");
    }

    @Test
    void no_request_is_accepted_whose_salt_cannot_be_printed() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self/fdinfo")), "Linux alone tells it beforehand");
        shell.train(shell.file("people.csv", People.of(60).csv())).succeeded();
        String forget = "./sisa forget m --home home --sample " + People.id(1);

        Outcome untold = launcher.real().run(forget + " >&- 2>&-");

        assertThat(untold.exit()).isEqualTo(1);
        assertThat(shell.run("status", "m").succeeded().out()).doesNotContain("ERASED", "HEALED", "ACCEPTED");
        assertThat(shell.run("receipts", "m", "--json").out()).doesNotContain("erasure");
        assertThat(launcher.run(forget + " >&-").err().split("its salt is")).hasSize(2);
    }
}
