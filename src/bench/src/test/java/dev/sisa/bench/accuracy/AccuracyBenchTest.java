package dev.sisa.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.bench.BenchRun;
import dev.sisa.bench.PeopleBench;
import dev.sisa.cli.Outcome;
import dev.sisa.cli.People;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sisa bench accuracy}. */
final class AccuracyBenchTest {

    private static final int TESTED = 100;

    private final PeopleBench people;

    AccuracyBenchTest(@TempDir Path folder) {
        this.people = PeopleBench.in(folder);
    }

    @Test
    void that_of_one_shard_is_that_of_its_only_constituent() throws IOException {
        JsonNode result = people.run(
                        "accuracy",
                        "--test",
                        people.file("test.csv"),
                        "--shard-counts",
                        "1,3",
                        "--slice-counts",
                        "1",
                        "--seeds",
                        "2")
                .json();
        JsonNode alone = result.path("rows").path(0);
        assertThat(alone.path("majority")).isEqualTo(alone.path("mean")).isEqualTo(result.path("oneModel"));
        assertThat(alone.path("oneShard").asDouble())
                .isEqualTo(result.path("oneModel").asDouble(), within(1e-12));
        assertThat(result.path("tested").asInt()).isEqualTo(TESTED);
        assertThat(Files.readString(people.chart())).contains(">majority</text>", ">3 x 1</text>");
    }

    @Test
    void always_the_most_frequent_label_stands_beside_it() {
        String test =
                people.shell().file("more.csv", People.from(500, TESTED).csv()).toString();
        long yes = People.from(500, TESTED).rows().stream()
                .filter(row -> row.label().equals("yes"))
                .count();
        double share = Math.max(yes, TESTED - yes) / (double) TESTED;
        String percent = String.format(Locale.ROOT, "%.1f %%", 100 * share);
        String words = "accuracy --network none --passes 1 --shard-counts 2 --slice-counts 1 --data "
                + people.file("people.csv") + " --schema " + people.file("schema.json") + " --test " + test;

        Outcome text = BenchRun.ofLine(words).succeeded();
        Outcome json = BenchRun.ofLine(words + " --json").succeeded();

        assertThat(text.out())
                .containsPattern("always the most frequent, \"" + (2 * yes > TESTED ? "yes" : "no") + "\" +" + percent
                        + " +" + percent);
        assertThat(json.json().path("alwaysMostFrequent").asDouble()).isEqualTo(share);
    }

    @Test
    void it_needs_no_placement_and_looks_at_all_counts_before_it_trains() {
        String line = "accuracy --data absent.csv --test absent.csv --schema " + people.file("schema.json");
        BenchRun.ofLine(line + " --shard-counts 2,0").refused(2, "a layout has 1 to 10000 shards, not 0");
        BenchRun.ofLine(line).refused(1, "absent.csv: there is no such file");
    }
}
