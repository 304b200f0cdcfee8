package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.cli.home.Homes;
import dev.sisa.cli.home.ShardState;
import dev.sisa.local.LocalInstallation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home on a file system that is read-only: it answers and shows what there is, and says why it cannot be changed. */
final class ReadOnlyHomeTest {

    private final Path folder;
    private final Shell shell;
    private final Shell view;
    private final Path table;
    private final SmallDisk disk;

    ReadOnlyHomeTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        this.shell = new Shell(folder.resolve("operator"));
        this.view = new Shell(folder.resolve("view"));
        this.table = shell.file("people.csv", People.of(90).csv());
        shell.train(table).succeeded();
        shell.run("forget", "m", "--sample", "sample-8").succeeded();
        shell.run("receipts", "m", "--out", folder.resolve("signed").toString()).succeeded();
        this.disk = SmallDisk.readOnlyView(shell.folder(), view.folder());
    }

    @AfterEach
    void unmount() throws IOException {
        disk.close();
    }

    @Test
    void it_answers_shows_verifies_and_prints_receipts() {
        Map<String, Integer> before = HomeFiles.state(shell.home());
        Path receipts = folder.resolve("receipts");
        Path key = folder.resolve("sisa.pub");
        Path unseen = shell.file("unseen.csv", People.from(500, 20).csv());

        assertThat(view.run("status").succeeded().out())
                .isEqualTo(shell.run("status").succeeded().out());
        view.run("status", "m").succeeded();
        view.run("show", "m").succeeded();
        view.run("models").succeeded();
        view.run("requests", "m").succeeded();
        view.run("policy", "m").succeeded();
        view.run("forget", "m", "--sample", "sample-9", "--dry-run").succeeded();
        assertThat(view.run("where", "m", "--sample", "sample-8").succeeded().out())
                .startsWith("forgotten since");
        assertThat(view.run("predict", "m", "--data", unseen.toString())
                        .succeeded()
                        .out())
                .isEqualTo(shell.run("predict", "m", "--data", unseen.toString())
                        .succeeded()
                        .out());
        view.run("plan", "--model", "m", "--test", unseen.toString(), "--requests", "1", "--trials", "2")
                .succeeded();
        view.run("receipts", "m", "--out", receipts.toString(), "--public-key", key.toString())
                .succeeded();
        view.run("verify", "m", "--from-scratch", "--data", table.toString()).succeeded();
        view.run(
                        "verify",
                        receipts.resolve("m-000000000001.json").toString(),
                        receipts.resolve("m-000000000002.json").toString(),
                        "--key",
                        key.toString(),
                        "--replay")
                .succeeded();

        assertThat(HomeFiles.state(shell.home())).isEqualTo(before);
    }

    @Test
    void what_would_change_it_is_refused_with_the_way_on() {
        String[] why = {
            "sisa: " + view.home() + ": the home is on a read-only file system",
            "mount it writable for commands that change it",
            "those that only read work as it is"
        };
        view.run("forget", "m", "--sample", "sample-9").refused(1, why);
        view.run(shell.trainWords(table)).refused(1, why);
        view.run("ingest", "m", "--data", table.toString()).refused(1, why);
        view.run("policy", "m", "--quorum", "0.7").refused(1, why);
        view.run("delete", "m").refused(1, why);
    }

    @Test
    void a_view_sees_what_others_write_meanwhile() {
        try (LocalInstallation open = Homes.existing(view.home())) {
            assertThat(ShardState.all(open, open.model("m"))).allMatch(ShardState::atRest);

            shell.run("forget", "m", "--sample", "sample-9", "--no-wait").succeeded();

            assertThat(ShardState.all(open, open.model("m"))).anyMatch(shard -> !shard.atRest());
        }
        assertThat(view.run("where", "m", "--sample", "sample-9").succeeded().out())
                .contains("pending: in no answer");
    }

    @Test
    void what_a_killed_process_left_in_the_log_is_read_too() throws Exception {
        Shell killed = new Shell(folder.resolve("killed"));
        Shell seen = new Shell(folder.resolve("seen"));
        try (Connection reader = DriverManager.getConnection(
                        "jdbc:sqlite:" + shell.home().resolve("control.db"));
                Statement statement = reader.createStatement()) {
            statement.execute("BEGIN");
            statement.executeQuery("SELECT count(*) FROM points").close();
            shell.run("forget", "m", "--sample", "sample-9", "--no-wait").succeeded();
            copy(shell.home(), killed.home());
        }
        Files.delete(killed.home().resolve("control.db-shm"));
        assertThat(killed.home().resolve("control.db-wal")).isNotEmptyFile();

        try (SmallDisk _ = SmallDisk.readOnlyView(killed.folder(), seen.folder())) {
            assertThat(seen.run("where", "m", "--sample", "sample-9")
                            .succeeded()
                            .out())
                    .contains("pending: in no answer");
        }
    }

    private static void copy(Path home, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(home.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.copy(file, copy);
            }
        }
    }
}
