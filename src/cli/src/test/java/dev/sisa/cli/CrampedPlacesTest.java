package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that a process of its own finds full or forbidden. */
final class CrampedPlacesTest {

    /** Root may write what its permissions forbid, unless it gives that right up. */
    private static final List<String> AS_USER = List.of(
            "setpriv", "--inh-caps=-dac_override,-dac_read_search", "--bounding-set=-dac_override,-dac_read_search");

    private final Path folder;
    private final Shell shell;

    CrampedPlacesTest(@TempDir Path folder) {
        this.folder = folder;
        this.shell = new Shell(folder.resolve("operator"));
        shell.train(shell.file("people.csv", People.of(60).csv())).succeeded();
    }

    @Test
    void a_folder_of_temporary_files_that_is_full_is_named_in_place_of_the_home() throws Exception {
        try (SmallDisk disk = SmallDisk.in(folder.resolve("tmp"), 1)) {
            ChildCommand command = ChildCommand.start(
                    shell, List.of("-Djava.io.tmpdir=" + disk.folder()), "where", "m", "--sample", "sample-1");
            Outcome outcome = command.ended();
            assertThat(outcome.exit()).isEqualTo(1);
            assertThat(outcome.err().lines())
                    .last()
                    .isEqualTo("sisa: " + disk.folder() + ": its disk is full: make room; nothing is lost");
        }
    }

    @Test
    void a_home_that_this_user_may_read_and_not_write_answers_and_says_why_it_stays_as_it_is() throws Exception {
        List<String> user = user();
        forbid("r-x------", "r--------");
        try {
            assertThat(run(user, "where", "m", "--sample", "sample-1")).startsWith("0 shard ");
            assertThat(run(user, "status", "m")).startsWith("0 model m: no request is open");
            assertThat(run(user, "forget", "m", "--sample", "sample-1"))
                    .startsWith("1 ")
                    .contains("sisa: " + shell.home() + ": the home may not be written by this user: run commands that"
                            + " change it as its owner; those that only read work as it is");
        } finally {
            forbid("rwx------", "rw-------");
        }
    }

    private List<String> user() throws IOException, InterruptedException {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        List<String> words = new ArrayList<>(AS_USER);
        words.add("true");
        try {
            assumeTrue(new ProcessBuilder(words).start().waitFor() == 0, "root cannot give up its rights here");
        } catch (IOException e) {
            assumeTrue(false, "root cannot give up its rights here: " + e.getMessage());
        }
        return AS_USER;
    }

    private void forbid(String folders, String files) throws IOException {
        try (Stream<Path> entries = Files.walk(shell.home())) {
            for (Path entry : entries.toList().reversed()) {
                Files.setPosixFilePermissions(
                        entry, PosixFilePermissions.fromString(Files.isDirectory(entry) ? folders : files));
            }
        }
    }

    /** Exit status and output. */
    private String run(List<String> user, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(user);
        command.addAll(ChildCommand.java());
        command.addAll(List.of(ChildClasses.option(), Sisa.class.getName()));
        command.addAll(List.of(Shell.with(List.of(words), "--home", shell.home().toString())));
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        int status = process.waitFor();
        List<String> lines = Files.readAllLines(said).stream()
                .filter(line -> !line.contains("incubator modules"))
                .toList();
        return status + " " + String.join("\n", lines);
    }
}
