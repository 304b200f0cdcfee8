package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.cli.failure.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Failures where results are JSON: one object with member error on standard output, and the text on standard error. */
final class JsonErrorTest {

    private final Shell shell;

    JsonErrorTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
        shell.file("bad.csv", "id,person,risk,age,city,income,class\na,p,0,old,rome,5,no\n");
        shell.file("bad.json", "{");
        shell.file("schema.json", People.SCHEMA);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            models --json                                  | not-found  | 1 | there is no home in
            frobnicate --json                              | misuse     | 2 | there is no command frobnicate
            status --json --frob                           | misuse     | 2 | '--frob'
            forget m --json                                | misuse     | 2 | name whom to forget
            train --json                                   | misuse     | 2 | '--data=FILE', 'MODEL'
            train m --json --placement uniform --data F/bad.csv --schema F/schema.json | bad-data   | 1 | "age"
            train m --json --placement uniform --data F/bad.csv --schema F/bad.json    | bad-schema | 1 | bad.json
            """)
    void it_is_an_object_with_code_message_and_exit(String line, String code, int exit, String message) {
        Outcome outcome = shell.run(line.replace("F/", shell.folder() + "/").split(" "));

        assertThat(outcome.exit()).isEqualTo(exit);
        JsonNode error = outcome.json().path("error");
        assertThat(error.path("code").asText()).isEqualTo(code);
        assertThat(error.path("exit").asInt()).isEqualTo(exit);
        assertThat(error.path("message").asText()).contains(message);
        assertThat(outcome.err()).contains("sisa: " + error.path("message").asText());
        assertThat(error.path("remedy").asText()).startsWith(code.equals("misuse") ? "See `sisa" : "");
        assertThat(error.has("remedy")).isEqualTo(code.equals("misuse"));
    }

    @Test
    void a_fault_of_sisa_and_a_lack_of_memory_have_codes_of_their_own() {
        assertThat(Failure.of(new IllegalStateException("x")).code()).isEqualTo("fault");
        assertThat(Failure.of(new OutOfMemoryError("Java heap space")))
                .extracting(Failure::code, Failure::message)
                .containsExactly(
                        "memory",
                        "the Java virtual machine has too little memory (Java heap space); give it more, such as by"
                                + " SISA_JAVA_OPTIONS=-Xmx4g, or let fewer --threads work");
    }

    @Test
    void a_request_that_gets_stuck_is_one_object_with_its_result_and_the_error() throws Exception {
        shell.train(shell.file("people.csv", People.of(60).csv())).succeeded();
        for (String blob : HomeFiles.blobs(shell.home(), ".slc")) {
            Files.delete(shell.home().resolve("blobs").resolve(blob));
        }

        Outcome forget = shell.run("forget", "m", "--sample", People.id(1), "--json");

        assertThat(forget.exit()).isEqualTo(1);
        assertThat(forget.json().path("salt").asText()).hasSize(64);
        assertThat(forget.json().path("error").path("message").asText()).isNotEmpty();
    }

    @Test
    void results_that_fail_a_command_have_no_error() {
        shell.train(shell.file("people.csv", People.of(60).csv())).succeeded();
        JsonNode status = shell.run("status", "m", "--json").succeeded().json();
        assertThat(status.has("error")).isFalse();
    }
}
