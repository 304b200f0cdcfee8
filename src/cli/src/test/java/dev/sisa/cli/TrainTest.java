package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code sisa train}: what it prints, and what the digests depend on. */
final class TrainTest {

    private static final int SAMPLES = 90;

    private final Path folder;
    private final Shell shell;
    private final Path data;

    TrainTest(@TempDir Path folder) {
        this.folder = folder;
        this.shell = new Shell(folder.resolve("one"));
        this.data = shell.file("people.csv", People.of(SAMPLES).csv());
    }

    @Test
    void json_ends_with_samples_and_digest_of_each_shard() {
        JsonNode result = shell.train(data).succeeded().json();
        assertThat(result.fieldNames())
                .toIterable()
                .filteredOn(name -> !name.equals("peakResidentBytes"))
                .containsExactly("model", "counts", "visitCount", "seconds", "peakHeapBytes", "shards", "voting");
        assertThat(result.path("counts").path("samples").asInt()).isEqualTo(SAMPLES);
        assertThat(result.path("counts").required("added").asInt()).isEqualTo(SAMPLES);
        assertThat(result.required("visitCount").asInt()).isPositive();
        assertThat(result.path("shards")).hasSize(3).allSatisfy(shard -> {
            assertThat(shard.fieldNames())
                    .toIterable()
                    .containsExactly("shard", "sampleCount", "digest", "constituent");
            assertThat(shard.path("shard").isInt()).isTrue();
            assertThat(shard.path("sampleCount").asInt()).isPositive();
            assertThat(shard.path("digest").asText()).matches("[0-9a-f]{64}");
        });
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void the_peak_of_memory_counts_what_lies_outside_the_heap() {
        JsonNode result = shell.train(data).succeeded().json();
        assertThat(result.path("peakHeapBytes").asLong()).isPositive();
        assertThat(result.path("peakResidentBytes").asLong())
                .as("the machine itself, at least")
                .isGreaterThan(30L << 20);
    }

    @Test
    void ids_with_blanks_around_them_are_pointed_out_and_never_shown() {
        String table = People.of(SAMPLES).csv().replace(People.id(7) + ",", People.id(7) + " ,");
        Outcome trained = shell.train(shell.file("padded.csv", table)).succeeded();
        assertThat(trained.err())
                .contains(
                        "warning: 1 row with blanks around the id or the subject, the first on line 9.",
                        "\"trim\": true")
                .doesNotContain(People.id(7));
        assertThat(trained.json().path("counts").required("added").asInt()).isEqualTo(SAMPLES);
    }

    @Test
    void the_same_command_again_adds_and_trains_nothing() {
        JsonNode shards = shell.train(data).shards();
        Outcome again = shell.train(data);
        assertThat(again.shards()).isEqualTo(shards);
        assertThat(again.json().path("counts").path("present").asInt()).isEqualTo(SAMPLES);
        assertThat(again.json().path("counts").required("added").asInt()).isZero();
        assertThat(again.json().required("visitCount").asInt()).isZero();
    }

    @Test
    void digests_depend_on_the_keys_and_not_on_home_or_threads() {
        JsonNode shards = shell.train(data, "--threads", "3").shards();
        Path keys = shell.keys();
        assertThat(other("same")
                        .train(data, "--threads", "1", "--keys", keys.toString())
                        .shards())
                .isEqualTo(shards);
        assertThat(other("random").train(data).shards()).isNotEqualTo(shards);
    }

    @Test
    void digests_depend_on_the_seed() {
        JsonNode shards = shell.train(data).shards();
        Outcome seeded = other("seeded")
                .train(data, "--seed", "1", "--keys", shell.keys().toString());
        assertThat(seeded.shards()).isNotEqualTo(shards);
    }

    @Test
    void a_spec_file_with_what_show_prints_trains_the_same_model() {
        JsonNode shards = shell.train(data).shards();
        JsonNode spec = shell.run("show", "m", "--json").succeeded().json().path("spec");
        Path file = shell.file("spec.json", spec.toPrettyString());
        Outcome again = other("from-spec")
                .run(
                        "train",
                        "m",
                        "--data",
                        data.toString(),
                        "--spec",
                        file.toString(),
                        "--json",
                        "--keys",
                        shell.keys().toString());
        assertThat(again.shards()).isEqualTo(shards);
    }

    @Test
    void text_names_the_same_figures() {
        String text = shell.run(
                        "train",
                        "t",
                        "--data",
                        data.toString(),
                        "--schema",
                        schema(),
                        "--placement",
                        "uniform",
                        "--shards",
                        "1",
                        "--slices",
                        "2",
                        "--network",
                        "none",
                        "--passes",
                        "1")
                .succeeded()
                .out();
        assertThat(text)
                .startsWith("model t: 90 samples in 1 shard of 2 slices\n")
                .contains("added 90, already there 0, kept out because forgotten 0")
                .containsPattern("shard +samples +digest\n +0 +90 +[0-9a-f]{16}")
                .contains("its only constituent votes");
    }

    @Test
    void prior_ordered_placement_puts_the_riskiest_last() {
        Outcome trained = shell.run(
                "train",
                "m",
                "--data",
                data.toString(),
                "--schema",
                schema(),
                "--shards",
                "2",
                "--slices",
                "3",
                "--prior-classes",
                "0:1,0.001:1,0.01:1",
                "--network",
                "none",
                "--passes",
                "1",
                "--json");
        trained.succeeded();
        for (People.Person person : People.of(SAMPLES).rows().subList(0, 20)) {
            JsonNode place = shell.run("where", "m", "--sample", person.id(), "--json")
                    .succeeded()
                    .json();
            int expected =
                    person.cells().startsWith("0.02") ? 3 : person.cells().startsWith("0.001") ? 2 : 1;
            assertThat(place.path("slice").asInt()).as(person.toString()).isEqualTo(expected);
        }
    }

    private Shell other(String name) {
        return new Shell(folder.resolve(name));
    }

    private String schema() {
        return shell.file("schema.json", People.SCHEMA).toString();
    }
}
