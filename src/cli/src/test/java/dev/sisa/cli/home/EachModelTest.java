package dev.sisa.cli.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.cli.Outcome;
import dev.sisa.cli.People;
import dev.sisa.cli.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands about all models of a home, one of which lost its keys. */
final class EachModelTest {

    private final Shell shell;

    EachModelTest(@TempDir Path folder) throws IOException {
        this.shell = new Shell(folder);
        String[] words = shell.trainWords(shell.file("people.csv", People.of(30).csv()));
        for (String name : new String[] {"m", "n"}) {
            words[1] = name;
            shell.run(words).succeeded();
        }
        Files.delete(shell.keys());
    }

    @ParameterizedTest
    @ValueSource(strings = {"models", "status", "reconcile"})
    void a_model_without_keys_is_a_fault_and_the_others_get_their_turn(String command) {
        Outcome outcome = shell.run(command, "--json");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("model m: the keys of model m are gone", "`sisa delete m`")
                .doesNotContain("fault of sisa");
        JsonNode document = outcome.json();
        assertThat(document.path("models"))
                .map(model -> model.path("model").asText())
                .containsExactly("n");
        JsonNode fault = document.path("failures").path(0);
        assertThat(fault.path("model").asText()).isEqualTo("m");
        assertThat(fault.path("error").path("code").asText()).isEqualTo("store");
        assertThat(fault.path("error").path("class").asText()).isEqualTo("store");
        assertThat(fault.path("error").has("exit")).isFalse();
        assertThat(fault.path("error").path("message").asText()).startsWith("the keys of model m are gone");
        assertThat(shell.run(command).out()).contains("n").doesNotContain("no models");
    }

    @Test
    void it_is_the_fault_of_a_command_that_names_it() {
        shell.run("status", "m").refused(1, "the keys of model m are gone");
        shell.run("reconcile", "m").refused(1, "the keys of model m are gone");
        shell.run("delete", "m").succeeded();
        shell.run("status").succeeded();
    }

    @Test
    void a_home_without_models_says_so() {
        shell.run("delete", "m").succeeded();
        shell.run("delete", "n").succeeded();
        assertThat(shell.run("status").succeeded().out()).isEqualToIgnoringNewLines("no models");
        assertThat(shell.run("status", "--json").succeeded().json().path("models"))
                .isEmpty();
    }
}
