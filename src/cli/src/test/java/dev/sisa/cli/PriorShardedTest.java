package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PriorShardedTest {

    private final Shell shell;
    private final Path data;

    PriorShardedTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
        this.data = shell.file("people.csv", People.of(120).csv());
        shell.file("schema.json", People.SCHEMA);
    }

    @Test
    void shards_of_volatile_samples_are_smaller_and_forgetting_stays_exact() {
        JsonNode shards = train().shards();
        assertThat(shards.size()).isGreaterThan(2);
        assertThat(shards.get(0).path("sampleCount").asInt())
                .isGreaterThan(shards.get(1).path("sampleCount").asInt());

        shell.run("forget", "m", "--sample", People.id(3), "--json").succeeded();
        shell.run("verify", "m", "--from-scratch", "--data", data.toString()).succeeded();
    }

    @Test
    void the_same_command_keeps_the_layout_that_is_stored() {
        JsonNode first = train().shards();
        shell.file("people.csv", People.of(150).csv());
        JsonNode second = train().shards();
        assertThat(second).hasSameSizeAs(first);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --placement prior-sharded                             | --placement prior-sharded and --capacity C go together
            --capacity 0.2                                        | --placement prior-sharded and --capacity C go together
            --placement prior-sharded --capacity 2                | above 0 and at most 1 expected request, not 2.0
            --placement prior-sharded --capacity 0.2 --shards 5   | --shards would change nothing beside --capacity
            --placement prior-sharded --capacity 1 --prior-classes 0:10 | --prior-classes would change nothing
            """)
    void options_that_cannot_be_meant_together_are_explained(String words, String reason) {
        String schema = shell.folder().resolve("schema.json").toString();
        List<String> line = List.of("train", "m", "--data", data.toString(), "--schema", schema);
        shell.run(Shell.with(line, words.split(" ", -1))).refused(2, reason);
    }

    private Outcome train() {
        return shell.run(
                "train",
                "m",
                "--data",
                data.toString(),
                "--schema",
                shell.folder().resolve("schema.json").toString(),
                "--placement",
                "prior-sharded",
                "--capacity",
                "0.2",
                "--slices",
                "3",
                "--passes",
                "2",
                "--json");
    }
}
