package dev.sisa.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.cli.home.Homes;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.local.LocalInstallation;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A home with processes at work on it, all of which end with the trial. */
final class Trial {

    /** A process that is killed young needs no optimised code. */
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1");

    /** The lock file's text of a process that lives for one run alone. */
    private static final Pattern WORKER = Pattern.compile("process ([0-9]+) since .*\\s*");

    private final Shell shell;
    private final Path table;
    private final List<ChildCommand> commands = new ArrayList<>();

    Trial(Shell shell, Path table) {
        this.shell = shell;
        this.table = table;
    }

    Shell shell() {
        return shell;
    }

    Path home() {
        return shell.home();
    }

    /** The table that the model was trained on. */
    Path table() {
        return table;
    }

    ChildCommand start(String... words) throws IOException {
        ChildCommand command = ChildCommand.start(shell, QUICK_START, words);
        commands.add(command);
        return command;
    }

    /** Starts a command and waits for its end. */
    Outcome run(String... words) throws Exception {
        return start(words).ended();
    }

    /** Accepts a request and leaves it to others; its id. */
    String accept(String sample) {
        return shell.run("forget", "m", "--sample", sample, "--no-wait", "--json")
                .succeeded()
                .json()
                .path("request")
                .path("requestId")
                .asText();
    }

    JsonNode request(String id) {
        return shell.run("status", "m", id, "--json").succeeded().json();
    }

    JsonNode status() {
        return shell.run("status", "m", "--json").succeeded().json();
    }

    /** Steps of a shard that are appended. */
    int steps(int shard) {
        try (LocalInstallation installation = Homes.existing(home())) {
            return new ShardRows(installation.ports().control())
                    .read("m", shard)
                    .manifest()
                    .checkpoints()
                    .size();
        }
    }

    /** Checkpoints that were not there before. */
    List<String> trained(Set<String> before) {
        return HomeFiles.blobs(home(), ".params").stream()
                .filter(blob -> !before.contains(blob))
                .toList();
    }

    /** Whether nobody is in the middle of a commit. */
    boolean canCommit() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home().resolve("control.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 0");
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("ROLLBACK");
            return true;
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains("SQLITE_BUSY")) {
                return false;
            }
            throw e;
        }
    }

    /** The worker that has claimed a job now, if one has. */
    Optional<WorkerProcess> worker() {
        try (DirectoryStream<Path> jobs = Files.newDirectoryStream(home().resolve("jobs"), "*.lock")) {
            for (Path job : jobs) {
                Optional<WorkerProcess> worker = worker(job);
                if (worker.isPresent()) {
                    return worker;
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<WorkerProcess> worker(Path job) {
        try {
            Matcher said = WORKER.matcher(Files.readString(job));
            return said.matches()
                    ? ProcessHandle.of(Long.parseLong(said.group(1)))
                            .map(WorkerProcess::new)
                            .filter(WorkerProcess::lives)
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty(); // it ended while it was looked at
        }
    }

    void end() throws InterruptedException {
        commands.forEach(ChildCommand::close);
        for (WorkerProcess worker : workers()) {
            worker.kill();
        }
    }

    private List<WorkerProcess> workers() {
        return Stream.concat(
                        commands.stream()
                                .flatMap(command -> command.started().stream())
                                .map(WorkerProcess::new),
                        worker().stream())
                .toList();
    }
}
