package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code sisa}, with a Java of ours in place of the real one. */
@Timeout(180)
final class LauncherTest {

    /** A Maven that goes on once the script has said how far it is. */
    private static final String MAVEN = """
            until_told() {
              until grep -q "$1" told; do sleep 0.05; done
            }
            echo '[INFO] Downloaded from central: https://localhost/a.jar (1 kB at 2 kB/s)'
            until_told 'fetching libraries, 1 so far'
            echo '[INFO] Building sisa-core 0.1.0-SNAPSHOT                               [2/6]'
            until_told 'sisa-core, module 2 of 6'
            """;

    private final Path folder;
    private LauncherCopy launcher = new LauncherCopy(Path.of(""));

    LauncherTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void copy() throws Exception {
        launcher = LauncherCopy.in(folder);
    }

    @Test
    void it_needs_no_home_folder_of_its_user() throws Exception {
        assertThat(run("echo works")).isEqualTo(new Outcome(0, "works\n", ""));
    }

    @Test
    void it_says_nothing_of_its_own_when_java_is_killed() throws Exception {
        assertThat(run("kill -9 $$")).isEqualTo(new Outcome(137, "", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "LANG=POSIX", "LC_ALL=C", "LANG=xx_XX.UTF-8", "LC_CTYPE=en_US.ISO-8859-1", "LC_ALL=C.UTF-8"})
    void its_java_runs_in_a_locale_of_utf_8(String set) throws Exception {
        Map<String, String> environment = new HashMap<>(launcher.environment());
        if (!set.isEmpty()) {
            environment.put(set.split("=", 2)[0], set.split("=", 2)[1]);
        }
        launcher.java("LC_ALL=$LC_ALL locale charmap");
        assertThat(new BashScript(folder).run(environment, "./sisa models")).isEqualTo(new Outcome(0, "UTF-8\n", ""));
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
    void a_signal_reaches_java_and_is_the_exit_status(Signal signal, int status) throws Exception {
        signal.requireHeard();
        Outcome outcome =
                run("trap 'echo stopped; exit 143' TERM; kill -" + signal + " $PPID; while true; do sleep 0.05; done");
        assertThat(outcome).isEqualTo(new Outcome(status, "stopped\n", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            models --json          | src/cli/target/sisa.jar models --json
            bench                  | src/bench/target/sisa-bench.jar
            bench engine --batch 4 | src/bench/target/sisa-bench.jar engine --batch 4
            plan bench             | src/cli/target/sisa.jar plan bench
            """)
    void benchmarks_are_a_program_of_their_own(String words, String started) throws Exception {
        launcher.java("while [ $1 != -jar ]; do shift; done; echo ${@:2}");
        assertThat(launcher.run("./sisa " + words))
                .isEqualTo(new Outcome(0, folder.toRealPath() + "/" + started + "\n", ""));
    }

    @Test
    void one_build_serves_both_programs() throws Exception {
        launcher.java("echo works").maven("echo build >>builds");

        launcher.run("./sisa bench && ./sisa models").succeeded();

        assertThat(folder.resolve("builds")).hasContent("build");
    }

    @Test
    void a_build_says_how_far_it_is() throws Exception {
        launcher.java("echo works").maven(MAVEN);

        Outcome outcome = launcher.run("./sisa models 2>told; status=$?; cat told >&2; exit $status");

        assertThat(outcome.succeeded().out()).isEqualTo("works\n");
        assertThat(outcome.err().lines())
                .hasSize(3)
                .allMatch(line -> line.matches("sisa: (building (\\(|sisa-core, )|fetching libraries, 1 so far, ).*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "command() { [ \"$2\" != flock ] && builtin command \"$@\"; }"})
    void of_two_first_builds_one_waits_for_the_other(String without) throws Exception {
        launcher.java("echo works").maven("""
                echo build >>builds
                for _ in {1..200}; do
                  if grep -qs waiting one two; then break; fi
                  sleep 0.05
                done
                """);
        Files.writeString(folder.resolve("without"), without);

        Outcome outcome = launcher.run("""
                export BASH_ENV=$FOLDER/without
                ./sisa models 2>one & ./sisa models 2>two && wait $! && cat one two >&2
                """);

        assertThat(outcome.succeeded().out()).isEqualTo("works\nworks\n");
        assertThat(outcome.err()).containsOnlyOnce("sisa: another build is running; waiting for it\n");
        assertThat(folder.resolve("builds")).hasContent("build");
        assertThat(folder.resolve("target/.build.lock")).doesNotExist();
    }

    @Test
    void a_build_that_was_killed_locks_no_later_one_out() throws Exception {
        launcher.java("echo works").maven("true");
        Files.writeString(folder.resolve("without"), "command() { return 1; }");
        Outcome outcome = launcher.run("""
                mkdir target && (exec true) & wait $! ; ln -s $! target/.build.lock
                BASH_ENV=$FOLDER/without ./sisa models
                """);
        assertThat(outcome.succeeded().out()).isEqualTo("works\n");
    }

    @Test
    void on_a_terminal_it_is_one_line_that_moves_and_goes() throws Exception {
        assumeThat(launcher.run("script --version").out()).contains("util-linux");
        launcher.java("echo works").maven(MAVEN + "until_told '2 of 6, [0-9]* s.*2 of 6, [0-9]* s'");

        Outcome outcome = launcher.run("script -qefc './sisa models' told </dev/null");

        assertThat(outcome.succeeded().out())
                .contains("\r\u001b[Ksisa: building sisa-core, module 2 of 6, ")
                .endsWith("\r\u001b[Kworks\r\n");
        assertThat(outcome.out()
                        .lines()
                        .filter(line -> line.contains("building"))
                        .count())
                .as(outcome.out())
                .isLessThanOrEqualTo(8);
    }

    /** The result with a Java that does this. */
    private Outcome run(String java) throws Exception {
        return launcher.java(java).run("bash ./sisa models");
    }
}
