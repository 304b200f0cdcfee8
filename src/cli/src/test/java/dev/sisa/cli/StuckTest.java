package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shard that cannot be healed, until somebody puts it right; and checkpoints that are. */
final class StuckTest {

    private final Shell shell;
    private final JsonNode trained;

    StuckTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
        shell.train(shell.file("people.csv", People.of(60).csv())).succeeded();
        this.trained = shell.run("heal", "m", "--json").shards();
    }

    @Test
    void a_missing_slice_keeps_its_shard_stuck_until_it_is_back_and_retried() throws IOException {
        Path slice = blob(".slc");
        Path aside = shell.folder().resolve("aside");
        Files.move(slice, aside);
        for (String checkpoint : HomeFiles.blobs(shell.home(), ".params")) {
            Files.delete(shell.home().resolve("blobs").resolve(checkpoint));
        }
        Outcome stuck = shell.run("heal", "m");
        assertThat(stuck.exit()).isEqualTo(1);
        assertThat(stuck.err())
                .contains("shard 0 of model m is stuck, healing: ", "`sisa retry m --shard 0`")
                .doesNotContain("\tat ", "fault of sisa");
        JsonNode error = shell.run("heal", "m", "--json").json().path("error");
        assertThat(error.path("code").asText()).isEqualTo("stuck");
        assertThat(error.path("class").asText()).isEqualTo("store");
        assertThat(shell.run("status", "m").succeeded().out()).contains("stuck, healing: ");
        Outcome reconciled = shell.run("reconcile", "m");
        assertThat(reconciled.exit()).isEqualTo(1);
        assertThat(reconciled.out()).contains("shard 0 is stuck");

        Files.move(aside, slice);
        assertThat(shell.run("retry", "m", "--shard", "1").succeeded().out())
                .isEqualToIgnoringNewLines("no shard is stuck");
        assertThat(shell.run("retry", "m").succeeded().out()).startsWith("to be tried again: shard 0");

        assertThat(shell.run("heal", "m", "--json").shards()).isEqualTo(trained);
    }

    @Test
    void the_salt_of_a_request_is_told_though_its_healing_is_stuck() throws IOException {
        for (String slice : HomeFiles.blobs(shell.home(), ".slc")) {
            Files.delete(shell.home().resolve("blobs").resolve(slice));
        }
        Outcome outcome = shell.run("forget", "m", "--sample", People.id(1), "--json");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.json().path("salt").asText()).hasSize(64);
        assertThat(outcome.json().path("request").path("state").asText()).isEqualTo("accepted");
        assertThat(outcome.err()).doesNotContain("\tat ", "fault of sisa");
    }

    @Test
    void a_damaged_checkpoint_before_the_last_is_found_and_trained_again() throws IOException {
        Path early = blob(".params");
        Files.write(early, new byte[7]);

        Outcome healed = shell.run("heal", "m", "--json").succeeded();

        assertThat(healed.err()).contains("the checkpoint of step 1 of shard 0 is missing or damaged");
        assertThat(healed.json().path("healed").path(0).path("steps")).hasSize(3);
        assertThat(healed.shards()).isEqualTo(trained);
        assertThat(HomeFiles.leftOver(shell.home())).isEmpty();
        assertThat(shell.run("heal", "m").succeeded().err()).doesNotContain("damaged");
    }

    private Path blob(String kind) {
        return shell.home()
                .resolve("blobs")
                .resolve(HomeFiles.blobs(shell.home(), kind).getFirst());
    }
}
