package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A home whose disk has next to no room: a command does its work, or says what is wrong in always the same words. */
final class FullDiskTest {

    private static final int KIBI = 1_024;
    private static final int PEOPLE = 120;
    private static final Pattern REQUEST = Pattern.compile("request ([0-9a-f]{32})\\b");
    private static final Pattern SALT = Pattern.compile("salt (?:is )?([0-9a-f]{64})\\b");

    /** Room that is left, in kibibytes: from none to what most commands need. */
    private static final List<Integer> ROOM =
            List.of(0, 4, 8, 12, 16, 24, 32, 36, 40, 48, 64, 80, 96, 112, 128, 144, 160, 200);

    private final Path folder;
    private final Shell shell;
    private final List<Path> tables = new ArrayList<>();
    private final SmallDisk disk;
    private int done;
    private int failed;

    FullDiskTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        this.shell = new Shell(folder.resolve("disk"));
        this.disk = SmallDisk.in(shell.folder(), 16);
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

    @Test
    void every_command_works_or_says_that_the_disk_is_full_and_goes_on_once_there_is_room() throws IOException {
        for (int room : ROOM) {
            String[] forget = {"forget", "m", "--sample", People.id(room / 2), "--key", "ticket-" + room};
            Path more =
                    file("more-" + room + ".csv", People.from(1_000 + room, 2).csv());
            tables.add(more);
            String[] ingest = {"ingest", "m", "--data", more.toString()};
            attempt(room, forget);
            attempt(room, "reconcile", "m", "--workers", "thread");
            attempt(room, ingest);
            attempt(room, "heal", "m");
            attempt(room, "policy", "m", "--quorum", "0." + (50 + room / 10));
            attempt(room, "retry", "m");

            disk.makeRoom();

            shell.run(forget).succeeded();
            shell.run(ingest).succeeded();
        }
        assertThat(failed).as("attempts that found the disk full").isPositive();
        assertThat(done).as("attempts that had room enough").isPositive();
        requireNothingLost();
    }

    @Test
    void a_request_is_told_with_its_salt_if_it_is_stored_and_only_then() throws IOException {
        Set<String> known = new HashSet<>();
        for (int room = 20; room <= 96; room += 4) {
            disk.leave((long) room * KIBI);
            Outcome forget = shell.run("forget", "m", "--sample", People.id(room), "--no-wait");
            disk.makeRoom();
            Set<String> added = new HashSet<>(open());
            added.removeAll(known);

            Set<String> told = found(REQUEST, forget);
            assertThat(told).as("%d kiB: %s", room, forget).isEqualTo(added);
            assertThat(found(SALT, forget)).as("%d kiB: %s", room, forget).hasSameSizeAs(added);
            assertThat(forget.exit()).isEqualTo(added.isEmpty() ? 1 : 0);
            known.addAll(added);
        }
        assertThat(known).isNotEmpty();
    }

    private List<String> open() {
        return shell.run("status", "m", "--json").succeeded().json().findValuesAsText("requestId");
    }

    private static Set<String> found(Pattern pattern, Outcome outcome) {
        return pattern.matcher(outcome.out() + outcome.err())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 40, 80, 120, 180})
    void a_training_that_found_the_disk_full_is_completed_by_the_same_command(int room) throws IOException {
        Path table = file("others.csv", People.from(2_000, 60).csv());
        String[] train = shell.trainWords(table);
        train[1] = "n";
        attempt(room, train);

        disk.makeRoom();

        shell.run(train).succeeded();
        shell.run("verify", "n", "--from-scratch", "--data", table.toString()).succeeded();
    }

    @Timeout(300)
    @ParameterizedTest
    @ValueSource(ints = {120, 140, 160, 180})
    void a_reconciler_does_not_wait_for_worker_processes_that_find_no_room(int room) throws IOException {
        shell.run("forget", "m", "--sample", People.id(1), "--no-wait").succeeded();

        attempt(room, "reconcile", "m");

        disk.makeRoom();
        shell.run("reconcile", "m").succeeded();
        assertThat(shell.run("status", "m").succeeded().out()).contains("no request is open");
    }

    @Test
    void a_home_that_is_to_be_made_where_there_is_no_room() throws IOException {
        disk.leave(0);
        Path home = shell.folder().resolve("another");

        Outcome outcome =
                Shell.bare(Shell.with(List.of(shell.trainWords(tables.getFirst())), "--home", home.toString()));

        outcome.refused(1, "sisa: " + home + ": the disk of the home is full: make room; nothing is lost");
    }

    private void attempt(int room, String... words) throws IOException {
        disk.leave((long) room * KIBI);
        Outcome outcome = shell.run(words);
        if (outcome.exit() == 0) {
            done++;
        } else {
            failed++;
            String full = shell.home() + ": the disk of the home is full: make room; nothing is lost";
            assertThat(outcome.err())
                    .as("%d kiB, %s", room, String.join(" ", words))
                    .contains(full);
            assertThat(outcome.err() + outcome.out())
                    .as("%d kiB, %s", room, String.join(" ", words))
                    .doesNotContain("SQLITE", "transaction", "stuck", "fault of sisa", "cannot");
            assertThat(outcome.exit()).isEqualTo(1);
        }
    }

    private void requireNothingLost() {
        shell.run("heal", "m").succeeded();
        List<String> words = new ArrayList<>(List.of("verify", "m", "--from-scratch", "--data"));
        tables.forEach(table -> words.add(table.toString()));
        shell.run(words.toArray(String[]::new)).succeeded();
        JsonNode receipts =
                shell.run("receipts", "m", "--json").succeeded().json().path("receipts");
        List<String> erased = receipts.findParents("kind").stream()
                .filter(receipt -> receipt.path("kind").asText().equals("erasure"))
                .map(receipt -> receipt.path("requestId").asText())
                .toList();
        assertThat(erased).hasSameSizeAs(ROOM).doesNotHaveDuplicates();
    }

    private Path file(String name, String text) {
        return new Shell(folder).file(name, text);
    }
}
