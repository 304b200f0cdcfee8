package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.core.shard.CheckpointEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code sisa verify}: equal when all is well, and never equal or silent when somebody meddled with the home. */
final class VerifyTest {

    private final Path folder;
    private final Shell shell;
    private final String data;

    VerifyTest(@TempDir Path folder) {
        this.folder = folder;
        this.shell = new Shell(folder.resolve("tested"));
        Path table = shell.file("people.csv", People.of(90).csv());
        this.data = table.toString();
        shell.train(table).succeeded();
    }

    @Test
    void the_table_less_the_forgotten_gives_an_equal_model() {
        shell.run("forget", "m", "--sample", "sample-8", "--subject", "person-9")
                .succeeded();
        JsonNode result = verify("--data", data);
        assertThat(result.fieldNames())
                .toIterable()
                .containsExactly(
                        "equal",
                        "compared",
                        "survivorsFrom",
                        "leftOutCount",
                        "survivorCount",
                        "emptyShardCount",
                        "shards",
                        "answers");
        assertThat(result.path("equal").isBoolean()).isTrue();
        assertThat(result.path("equal").asBoolean()).isTrue();
        assertThat(result.path("survivorsFrom").asText()).isEqualTo("data");
        assertThat(result.path("leftOutCount").asInt()).isEqualTo(3);
        assertThat(result.path("answers").path("sampleCount").asInt()).isEqualTo(87);
        assertThat(result.path("shards")).hasSize(3).allSatisfy(shard -> {
            assertThat(shard.fieldNames())
                    .toIterable()
                    .containsExactly("shard", "sampleCount", "checkpointCount", "equal", "compared");
            assertThat(shard.path("equal").asBoolean()).isTrue();
        });
        assertThat(HomeFiles.leftOver(shell.home())).isEmpty();
    }

    @Test
    void text_says_where_the_survivors_came_from() {
        assertThat(shell.run("verify", "m", "--from-scratch").succeeded().out())
                .contains("survivors: the model's own slices")
                .endsWith("EQUAL to training without the forgotten\n");
        assertThat(shell.run("verify", "m", "--from-scratch", "--data", data)
                        .succeeded()
                        .out())
                .contains("survivors: the rows of the table less 0 forgotten ones");
    }

    @Test
    void tables_that_were_ingested_are_named_together() {
        String more = shell.file("more.csv", People.from(90, 15).csv()).toString();
        shell.run("ingest", "m", "--data", more).succeeded();
        assertThat(verify("--data", data, more).path("equal").asBoolean()).isTrue();
        assertDifferent("--data", data);
    }

    @Test
    void a_table_with_another_value_is_told_apart() {
        People people = People.of(90);
        People.Person old = people.rows().get(20);
        String label = old.label().equals("yes") ? "no" : "yes";
        String table = shell.file(
                        "changed.csv", people.csv().replace(old.cells() + "," + old.label(), old.cells() + "," + label))
                .toString();
        JsonNode result = assertDifferent("--data", table);
        assertThat(result.path("shards"))
                .anySatisfy(shard -> assertThat(shard.path("difference").asText())
                        .matches("slice [123] holds other samples here than from scratch"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".params", ".slc"})
    void a_flipped_byte_of_a_blob_is_reported(String kind) throws IOException {
        Path blob = blob(shell, kind);
        byte[] content = Files.readAllBytes(blob);
        content[content.length / 2] ^= 1;
        Files.write(blob, content);
        shell.run("verify", "m", "--from-scratch", "--json").refused(1, nameOf(blob));
    }

    @Test
    void a_checkpoint_of_another_home_is_reported() throws IOException {
        Path blob = replacedByAnother(".params");
        shell.run("verify", "m", "--from-scratch", "--data", data).refused(1, nameOf(blob));
    }

    @Test
    void a_slice_of_another_home_is_told_apart() throws IOException {
        replacedByAnother(".slc");
        assertThat(assertDifferent("--data", data).path("shards"))
                .anySatisfy(shard -> assertThat(shard.path("difference").asText())
                        .matches("slice [123] holds other samples here than from scratch"));
    }

    @Test
    void a_longer_slice_is_reported() throws IOException {
        Path blob = blob(shell, ".slc");
        byte[] content = Files.readAllBytes(blob);
        Files.write(blob, content, StandardOpenOption.APPEND);
        shell.run("verify", "m", "--from-scratch").refused(1, nameOf(blob));
    }

    @Test
    void a_missing_checkpoint_is_healed_to_the_same_bits() throws IOException {
        JsonNode shards = shell.run("heal", "m", "--json").shards();
        Path last = shell.home()
                .resolve("blobs")
                .resolve(HomeFiles.blobs(shell.home(), ".params").getLast());
        Files.delete(last);
        shell.run("verify", "m", "--from-scratch").refused(1, nameOf(last));
        assertThat(shell.run("heal", "m", "--json").shards()).isEqualTo(shards);
        assertThat(verify("--data", data).path("equal").asBoolean()).isTrue();
    }

    @Test
    void a_manifest_that_keeps_a_constituent_from_voting_is_told_apart() {
        HomeFiles.plant(shell.home(), 0, manifest -> {
            CheckpointEntry old = manifest.checkpoints().get(1);
            CheckpointEntry mute = new CheckpointEntry(old.key(), old.parameters(), old.state(), old.visits(), false);
            return manifest.withCheckpoint(2, mute);
        });
        assertThat(assertDifferent().path("shards").path(0).path("difference").asText())
                .isEqualTo("the manifest says something else of step 2 here than from scratch");
    }

    private JsonNode verify(String... more) {
        return shell.run(Shell.with(List.of("verify", "m", "--from-scratch", "--json"), more))
                .succeeded()
                .json();
    }

    private JsonNode assertDifferent(String... more) {
        Outcome outcome = shell.run(Shell.with(List.of("verify", "m", "--from-scratch", "--json"), more));
        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(1);
        assertThat(outcome.out()).as(outcome.err()).isNotEmpty();
        assertThat(outcome.json().path("equal").asBoolean()).isFalse();
        return outcome.json();
    }

    /** The first blob of a kind, now with the bytes of one that follows from other samples. */
    private Path replacedByAnother(String kind) throws IOException {
        Shell other = new Shell(folder.resolve("other"));
        Path others = other.file("others.csv", People.from(40, 90).csv());
        other.train(others, "--keys", shell.keys().toString()).succeeded();
        return Files.copy(blob(other, kind), blob(shell, kind), StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path blob(Shell of, String kind) {
        return of.home()
                .resolve("blobs")
                .resolve(HomeFiles.blobs(of.home(), kind).getFirst());
    }

    /** As messages name a blob: by its key. */
    private static String nameOf(Path blob) {
        String path = blob.toString();
        return path.substring(path.indexOf("/blobs/") + "/blobs/".length());
    }
}
