package dev.sisa.cli.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.cli.Outcome;
import dev.sisa.cli.People;
import dev.sisa.cli.Shell;
import dev.sisa.cli.home.Homes;
import dev.sisa.cli.verify.Untouched;
import dev.sisa.local.LocalInstallation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The remedy where a command is refused: other words, or the same words later. */
final class RefusalClassTest {

    private final Shell shell;
    private final Path data;

    RefusalClassTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
        this.data = shell.file("people.csv", People.of(60).csv());
        shell.train(data).succeeded();
    }

    @Test
    void a_tenant_with_too_much_waiting_may_ask_again_but_a_request_that_is_too_large_may_not() {
        shell.run("policy", "m", "--most-pending", "2").succeeded();
        shell.run("forget", "m", "--no-wait", "--sample", People.id(1), People.id(2))
                .succeeded();

        assertThat(told("forget", "m", "--sample", People.id(3))).isEqualTo("busy busy");
        assertThat(told("forget", "m", "--sample", People.id(3), People.id(4), People.id(5)))
                .isEqualTo("caller refused");
    }

    @Test
    void a_comparison_waits_for_healing() {
        shell.run("forget", "m", "--no-wait", "--sample", People.id(1)).succeeded();

        assertThat(told("verify", "m", "--from-scratch", "--data", data.toString()))
                .isEqualTo("busy busy");
    }

    @Test
    void a_comparison_that_another_process_disturbed_may_be_run_again() {
        try (LocalInstallation installation = Homes.existing(shell.home())) {
            Untouched untouched = Untouched.since(installation, installation.model("m"));
            untouched.require();
            shell.run("forget", "m", "--no-wait", "--sample", People.id(1)).succeeded();

            assertThatThrownBy(untouched::require)
                    .hasMessageContaining("another process changed model m")
                    .satisfies(thrown -> assertThat(Failure.of(thrown).code()).isEqualTo("busy"));
        }
    }

    @Test
    void a_model_a_request_and_a_run_that_are_not_there_are_not_found() {
        assertThat(told("show", "other")).isEqualTo("caller not-found");
        assertThat(told("status", "m", "0000")).isEqualTo("caller not-found");
        assertThat(told("heal", "--run", "m:3:1")).isEqualTo("caller not-found");
    }

    /** Class and code of a failure with 1. */
    private String told(String... words) {
        Outcome outcome = shell.run(Shell.with(List.of(words), "--json"));
        assertThat(outcome.exit()).isEqualTo(ExitCodes.FAILED);
        JsonNode error = outcome.json().path("error");
        return error.path("class").asText() + " " + error.path("code").asText();
    }
}
