package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compiler with which the script {@code sisa} starts Java: without the optimising one short commands are done sooner. */
@Timeout(180)
final class LauncherCompilerTest {

    private static final String FAST = "-XX:TieredStopAtLevel=1";
    private static final String JAVA = "echo \"$@\"";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "completion",
                "models",
                "policy m",
                "receipts m --json",
                "status",
                "status --home h",
                "status --home=h --watch"
            })
    void commands_that_compute_nothing_have_the_fast_one_alone(String words) throws Exception {
        assertThat(told(words)).contains(FAST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "train m",
                "predict m",
                "forget m",
                "status m",
                "status --home h m",
                "status --json m",
                "bench engine",
                ""
            })
    void commands_that_train_or_answer_have_both(String words) throws Exception {
        assertThat(told(words)).doesNotContain(FAST);
    }

    private String told(String words) throws Exception {
        return LauncherCopy.in(folder)
                .java(JAVA)
                .maven("true")
                .run("./sisa " + words)
                .succeeded()
                .out();
    }
}
