package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A home whose disk has next to no room: commands that only read work all the same. */
final class FullDiskReadingTest {

    private static final int KIBI = 1_024;
    private static final int PEOPLE = 120;

    private final Path folder;
    private final Shell shell;
    private final List<Path> tables = new ArrayList<>();
    private final SmallDisk disk;

    FullDiskReadingTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        this.shell = new Shell(folder.resolve("disk"));
        this.disk = SmallDisk.in(shell.folder(), 16);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 8, 20, 28, 36, 60})
    void what_only_reads_needs_no_room(int room) throws IOException {
        shell.run("forget", "m", "--sample", People.id(1)).succeeded();
        Path receipts = folder.resolve("receipts");
        Path key = folder.resolve("sisa.pub");
        Path unseen = file("unseen.csv", People.from(500, 20).csv());
        disk.leave((long) room * KIBI);

        shell.run("status").succeeded();
        shell.run("status", "m").succeeded();
        shell.run("show", "m").succeeded();
        shell.run("models").succeeded();
        shell.run("requests", "m").succeeded();
        shell.run("policy", "m").succeeded();
        assertThat(shell.run("where", "m", "--sample", People.id(1)).succeeded().out())
                .startsWith("forgotten since");
        shell.run("predict", "m", "--data", unseen.toString()).succeeded();
        shell.run("forget", "m", "--sample", People.id(2), "--dry-run").succeeded();
        shell.run("plan", "--model", "m", "--test", unseen.toString(), "--requests", "1", "--trials", "2")
                .succeeded();
        shell.run("receipts", "m", "--out", receipts.toString(), "--public-key", key.toString())
                .succeeded();
        shell.run("verify", "m", "--from-scratch", "--data", tables.getFirst().toString())
                .succeeded();
        shell.run(
                        "verify",
                        receipts.resolve("m-000000000001.json").toString(),
                        receipts.resolve("m-000000000002.json").toString(),
                        "--key",
                        key.toString(),
                        "--replay")
                .succeeded();
    }

    @BeforeEach
    void train() {
        tables.add(file("people.csv", People.of(PEOPLE).csv()));
        shell.train(tables.getFirst()).succeeded();
    }

    @AfterEach
    void unmount() throws IOException {
        disk.close();
    }

    private Path file(String name, String text) {
        return new Shell(folder).file(name, text);
    }
}
