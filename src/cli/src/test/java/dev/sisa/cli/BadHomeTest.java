package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Homes and models that a command cannot work on. */
final class BadHomeTest {

    private final Shell shell;
    private final Path data;

    BadHomeTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
        this.data = shell.file("people.csv", People.of(30).csv());
    }

    @Test
    void a_file_in_the_place_of_the_home() throws IOException {
        Files.writeString(shell.home(), "mine");
        shell.run("show", "m").refused(1, "there is no home in " + shell.home());
        shell.train(data).refused(1, shell.home() + " cannot be used as the home of sisa: ", "a file and no folder");
        assertThat(shell.home()).hasContent("mine");
    }

    @Test
    void a_home_that_lost_its_control_store_does_not_pass_for_an_empty_one() throws IOException {
        shell.train(data).succeeded();
        Path control = shell.home().resolve("control.db");
        Files.delete(control);
        shell.run("models").refused(1, control + " is gone", "restore the whole home from a backup");
        shell.train(data).refused(1, control + " is gone");
        assertThat(control).doesNotExist();
    }

    @Test
    void a_home_of_a_newer_sisa() throws IOException {
        shell.train(data).succeeded();
        Files.writeString(shell.home().resolve("format"), "3\n");
        shell.run("show", "m").refused(1, "has layout 3, and this sisa reads layout 2", "use the newer sisa");
        shell.train(data).refused(1, "has layout 3, and this sisa reads layout 2");
        Files.writeString(shell.home().resolve("format"), "1\n");
        shell.run("show", "m").refused(1, "has layout 1", "Train its models again in a new home", "--home");
    }

    @Test
    void a_control_store_that_is_none() throws IOException {
        shell.train(data).succeeded();
        Files.writeString(shell.home().resolve("control.db"), "this is no database at all, whatever its name says");
        shell.run("show", "m").refused(1, "control.db");
    }

    @Test
    void a_model_whose_keys_are_gone() throws IOException {
        shell.train(data).succeeded();
        Files.delete(shell.keys());
        shell.run("forget", "m", "--sample", "sample-1").refused(1, "the keys of model m are gone", "restore them");
    }

    @Test
    void rows_of_another_file_are_not_ingested_where_ids_are_rows() {
        String schema = People.SCHEMA.replace("\"id\": {\"column\": \"id\"}", "\"id\": \"row\", \"ignore\": [\"id\"]");
        String[] words = shell.trainWords(data);
        shell.file("schema.json", schema);
        assertThat(shell.run(words).succeeded().err()).contains("warning: the schema says \"id\": \"row\"");
        shell.run("ingest", "m", "--data", data.toString()).refused(1, "positions in the file", "id column");
    }

    @Test
    void a_model_with_a_request_that_is_not_erased_yet_is_not_verified() {
        shell.train(data).succeeded();
        shell.run("forget", "m", "--sample", "sample-1", "--no-wait").succeeded();
        shell.run("verify", "m", "--from-scratch").refused(1, "is not healed", "Run `sisa heal m` first");
        assertThat(shell.run("show", "m").succeeded().out()).contains("!");
        assertThat(shell.run("where", "m", "--sample", "sample-1").succeeded().out())
                .contains("pending: in no answer, to be erased");
        shell.run("heal", "m").succeeded();
        shell.run("verify", "m", "--from-scratch", "--data", data.toString()).succeeded();
    }
}
