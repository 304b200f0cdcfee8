package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a table of raw numbers to a verified deletion, with the schema as it is drafted. */
final class LearnedScaleTest {

    private static final int ROWS = 600;
    private static final int CLASSES = 4;

    private final Shell shell;
    private final Path data;

    LearnedScaleTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
        Random random = new Random(3);
        this.data = shell.file(
                "raw.csv",
                IntStream.range(0, ROWS)
                        .mapToObj(i -> row(i, random))
                        .collect(Collectors.joining("\n", "id,seen,size,gap,kind\n", "\n")));
    }

    /** A time in milliseconds that tells nothing, a size around 100 for each class, and a number that is often missing. */
    private static String row(int number, Random random) {
        int kind = number % CLASSES;
        long seen = 1_700_000_000_000L + random.nextInt(1_000_000_000);
        double size = 100 * kind + 20 * random.nextGaussian();
        String gap = random.nextInt(3) == 0 ? "" : String.valueOf(-50 * kind + random.nextInt(20));
        return "s" + number + "," + seen + "," + size + "," + gap + ",k" + kind;
    }

    @Test
    void a_drafted_schema_learns_forgets_and_verifies() {
        train();

        JsonNode summary = shell.run("predict", "m", "--data", data.toString(), "--json")
                .succeeded()
                .json()
                .path("summary");
        assertThat(summary.path("accuracy").asDouble()).isGreaterThan(0.9);

        shell.run("forget", "m", "--sample", "s7").succeeded();
        assertThat(shell.run("verify", "m", "--from-scratch", "--data", data.toString())
                        .succeeded()
                        .out())
                .contains("EQUAL to training without the forgotten");
    }

    @Test
    void a_number_beyond_the_range_of_learned_scales_is_named_with_its_line() {
        Path far = shell.file("far.csv", "id,seen,size,gap,kind\na,1e200,1,2,k0\nb,1,1,2,k1\n");

        shell.run("train", "m", "--data", far.toString(), "--schema", schema().toString())
                .refused(1, "far.csv, line 2, column \"seen\": \"1e200\" is beyond the range of a learned scale");
    }

    private void train() {
        shell.run(
                        "train",
                        "m",
                        "--data",
                        data.toString(),
                        "--schema",
                        schema().toString(),
                        "--shards",
                        "2",
                        "--slices",
                        "3",
                        "--network",
                        "12:tanh",
                        "--passes",
                        "60")
                .succeeded();
    }

    private Path schema() {
        return shell.file(
                "schema.json", Shell.bare("schema", data.toString()).succeeded().out());
    }
}
