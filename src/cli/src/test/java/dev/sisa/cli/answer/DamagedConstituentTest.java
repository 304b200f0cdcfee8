package dev.sisa.cli.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.cli.HomeFiles;
import dev.sisa.cli.People;
import dev.sisa.cli.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A constituent whose checkpoints are missing or damaged is named. */
final class DamagedConstituentTest {

    private final Shell shell;

    DamagedConstituentTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
    }

    @Test
    void a_damaged_constituent_is_named_by_show() throws IOException {
        shell.train(people()).succeeded();
        for (String key : HomeFiles.blobs(shell.home(), ".params")) {
            if (key.startsWith("ckpt/m=m/s=1/")) {
                Files.delete(shell.home().resolve("blobs").resolve(key));
            }
        }

        assertThat(shell.run("show", "m").succeeded().out())
                .contains("2 of 3 constituents vote", "shard 1 does not vote: checkpoints are missing or damaged");
    }

    @Test
    void status_names_a_damaged_constituent_of_a_named_model() throws IOException {
        shell.train(people()).succeeded();
        for (String key : HomeFiles.blobs(shell.home(), ".params")) {
            if (key.startsWith("ckpt/m=m/s=1/")) {
                Files.delete(shell.home().resolve("blobs").resolve(key));
            }
        }

        assertThat(shell.run("status", "m").succeeded().out())
                .containsPattern("1 +3/3 +0 +0 +at rest, does not vote: checkpoints are missing or damaged");
    }

    private Path people() {
        return shell.file("people.csv", People.of(90).csv());
    }
}
